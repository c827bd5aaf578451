package org.openmappa.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How a case came to a formal level, as it stands under {@code demo/stories}: what tools said, the referral, and its
 * discussions in their order.
 */
record Story(String person, List<JsonNode> tools, JsonNode referral, List<JsonNode> discussions) {}
