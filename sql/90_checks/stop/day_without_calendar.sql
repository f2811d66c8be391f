-- The default calendar says of every day whether it is worked; without it working days would be lost in silence.
select date from star.dim_date where is_office_day is null order by date
