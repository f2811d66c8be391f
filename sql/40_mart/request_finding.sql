-- mart.request_finding: one row per request and thing in the history of its term that somebody has to look at.
create or replace view mart.request_finding as
select source, protocol_number, kind, occurred_on from star.fact_finding;
comment on view mart.request_finding is 'One row per request and thing in the history of its term that somebody has to look at.';
comment on column mart.request_finding.source is 'Folder of etl/ the request came from.';
comment on column mart.request_finding.protocol_number is 'Protocol number, unique within the source.';
comment on column mart.request_finding.kind is 'What is the matter: SUSPENSION_OPEN, TWO_STARTS … as in Finding.Kind.';
comment on column mart.request_finding.occurred_on is 'Day of the event; of receipt where there is none.';
