/** What speaks for and against each of the three topologies, for whoever asks about an evaluated scenario. */

import { remember } from '#shared/lib/remember.ts';
import { orgOf } from '../evaluate.ts';
import type { TopologyArgument } from '../facts/topology-arguments.ts';
import { argumentsOf, measureForTopology } from '../facts/topology-arguments.ts';
import type { Evaluation } from '../finding.ts';

/** The same list for the same evaluation; empty where there is nothing to judge yet. */
export const topologyArguments = remember((evaluation: Evaluation): readonly TopologyArgument[] => {
  const org = orgOf(evaluation);
  if (!org || !evaluation.scores) return [];
  return argumentsOf(measureForTopology(org, evaluation.scores.pillars.mlops.today));
});
