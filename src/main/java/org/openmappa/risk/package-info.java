/**
 * The shared view of risk. What each assessment tool said is kept apart, as a record of its own; the view of the risk of
 * serious harm is a band for each target group with scenario and triggers, and every save is a new version. Where tools,
 * or a tool and the view, disagree, no tool wins: somebody explains why before the view is saved. The factors recorded
 * here are what the actions of the plan answer.
 */
@NullMarked
package org.openmappa.risk;

import org.jspecify.annotations.NullMarked;
