package org.openmappa.app;

import picocli.CommandLine.Command;

/** {@code ./mappa trail …}: what the operator and an outsider do with the trail. */
@Command(
        name = "trail",
        description = "Check the trail, hand it out, prove an entry",
        subcommands = {VerifyTrail.class, BundleTrail.class, ProveEntry.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "verify | bundle FILE | prove ENTRY")
class Trail {}
