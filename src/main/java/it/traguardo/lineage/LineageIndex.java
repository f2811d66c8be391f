package it.traguardo.lineage;

import java.util.List;
import java.util.SortedMap;

/** Both directions, worked out. */
record LineageIndex(
        SortedMap<SourceColumn, ColumnLineage> columns,
        SortedMap<String, IndicatorLineage> indicators,
        List<String> unread) {}
