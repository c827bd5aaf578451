-- What only named people may know is nothing for programs, on whosever behalf they call.
update access.capability set by_machine = false where code in ('KEEP_SEALED', 'READ_SEALED', 'KEEP_VICTIM', 'READ_VICTIM');
