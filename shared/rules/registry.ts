/** Every rule, in order of id. A rule counts when it stands here; a test compares this list with the folders. */

import type { Rule } from './define-rule.ts';

export const REGISTRY: readonly Rule[] = [];
