-- Other names and numbers are added and never changed: they have no version and no past.
revoke update on persons.alias, persons.identifier from mappa_app;
