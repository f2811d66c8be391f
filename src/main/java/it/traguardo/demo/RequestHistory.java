package it.traguardo.demo;

import java.util.List;

/** All that ever happens to a request, in every table that tells of it. */
record RequestHistory(PlannedRequest request, List<RowHistory> rows) {}
