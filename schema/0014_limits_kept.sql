-- case_clock: the limit of a clock that stopped is kept too, so that a list says whether it was met without reading the case.
UPDATE derived_state SET stale = 1;
