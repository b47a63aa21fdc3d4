/** Positions: filling a vacancy, making one, splitting and merging, leading a team. */

import { Flag, Merge, Split, UserMinus, UserSearch } from 'lucide-react';
import { define } from '../define-action.ts';
import {
  askWhoFits,
  canFill,
  canLead,
  canMerge,
  canSplit,
  canVacate,
  lead,
  merge,
  split,
  vacate,
} from '../position-actions.ts';

export const POSITION_ACTIONS = define({
  'seat.fill': {
    label: 'Find who fits the vacancy',
    section: 'edit',
    shortcuts: [],
    icon: UserSearch,
    isInMenu: true,
    isEnabled: canFill,
    run: askWhoFits,
  },
  'seat.vacate': {
    label: 'Make the seat vacant',
    section: 'edit',
    shortcuts: [],
    icon: UserMinus,
    isEnabled: canVacate,
    run: vacate,
  },
  'seat.split': {
    label: 'Split the seat in two',
    section: 'edit',
    shortcuts: [],
    icon: Split,
    isEnabled: canSplit,
    run: split,
  },
  'seat.merge': {
    label: 'Merge the seats into one',
    section: 'edit',
    shortcuts: [],
    icon: Merge,
    isEnabled: canMerge,
    run: merge,
  },
  'seat.lead': {
    label: 'Make it the lead of its team',
    section: 'edit',
    shortcuts: [],
    icon: Flag,
    isEnabled: canLead,
    run: lead,
  },
});
