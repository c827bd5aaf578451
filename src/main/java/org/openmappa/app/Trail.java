package org.openmappa.app;

import picocli.CommandLine.Command;

/** {@code ./mappa trail …}: what the operator and an outsider do with the trail. */
@Command(
        name = "trail",
        description = "Check the trail, hand it out, prove an entry, change its key, erase what has to be erased",
        subcommands = {VerifyTrail.class, BundleTrail.class, ProveEntry.class, RotateTrailKey.class, EraseTrail.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "verify | bundle FILE | prove ENTRY | rotate-key | erase ENTRY")
class Trail {}
