"""The chapters of a pack, one a module: each makes blocks out of a summer and says nothing that is not known of it."""
