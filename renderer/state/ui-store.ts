/** What the window shows and nobody saves: selection, view, open panels and dialogs. Never part of the plan or of undo. */

import { create } from 'zustand';
import type { FileHandle, OpenedFile } from '#shared/ipc/contract.ts';
import type { CapabilityId, PillarId } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { TopologyId } from '#shared/model/scenario.ts';
import type { HealthId, Severity } from '#shared/rules/finding.ts';
import type { Filters } from './found.ts';
import { NO_FILTERS } from './found.ts';

/** Something on the canvas that can be selected. Reporting lines are named after their seat: `solid:SEAT`, `dotted:SEAT:MANAGER`. */
export type Selected = { readonly kind: 'seat' | 'team' | 'line' | 'outside' | 'note'; readonly id: string };

export type CanvasView = 'teams' | 'reporting';
/** What fills the middle of the planner. */
export type MainView = 'canvas' | 'outline' | 'table' | 'compare';
/** What a card's tint stands for. */
export const COLOUR_BY = ['pillar', 'role', 'team', 'level', 'location', 'vacancy', 'finding'] as const;
export type ColourBy = (typeof COLOUR_BY)[number];
export type Tool = 'select' | 'pan' | 'line';
export type LineTool = 'solid' | 'dotted' | 'hand-off' | 'serves';
export type RightPanel = 'insights' | 'inspector' | 'history';
export type Theme = 'light' | 'dark' | 'system';
export type Dialog =
  | { readonly kind: 'import'; readonly file: OpenedFile }
  | { readonly kind: 'export' }
  | { readonly kind: 'export-findings' }
  | { readonly kind: 'about' }
  /** What the plan's file held before it was saved over. */
  | { readonly kind: 'versions' }
  | { readonly kind: 'command-palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'convert'; readonly scenario: ScenarioId; readonly topology: TopologyId | null }
  | { readonly kind: 'fill-vacancy'; readonly seat: SeatId }
  | { readonly kind: 'scenario-note'; readonly scenario: ScenarioId }
  | { readonly kind: 'profile' }
  /** The help about one rule; null: about all of them. */
  | { readonly kind: 'rule-help'; readonly rule: string | null }
  | { readonly kind: 'conflict'; readonly handle: FileHandle; readonly name: string; readonly isGone: boolean };

/** What the findings are grouped by; `weight` lists them all, the gravest first. */
export const FINDING_GROUPINGS = ['weight', 'dimension', 'team', 'person', 'rule'] as const;
export type FindingGrouping = (typeof FINDING_GROUPINGS)[number];

/** Which findings are listed, and how. */
export interface FindingList {
  readonly groupBy: FindingGrouping;
  /** Empty: all. */
  readonly severities: readonly Severity[];
  readonly dimension: HealthId | null;
  /** Id of a seat, a team or a person whose findings alone are listed; null lists all. */
  readonly about: string | null;
}

export const ALL_FINDINGS: FindingList = { groupBy: 'weight', severities: [], dimension: null, about: null };

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  /** Undoes the step that the toast tells about. */
  readonly undo?: () => void;
  /** That step; where it is taken back some other way, there is nothing to tell any more. */
  readonly step?: number;
  /** Stays until it is closed. */
  readonly isLasting?: boolean;
}

/** What the insights panel explains at the moment: a pillar, and in it a capability; null shows the overview. */
export interface Explained {
  readonly pillar: PillarId;
  readonly capability: CapabilityId | null;
}

export interface UiState {
  readonly screen: 'start' | 'planner';
  readonly mainView: MainView;
  readonly view: CanvasView;
  readonly tool: Tool;
  readonly lineTool: LineTool;
  readonly selection: readonly Selected[];
  /** Key of the finding whose subjects are highlighted. */
  readonly finding: string | null;
  readonly findingList: FindingList;
  /** The list was asked for from elsewhere, and is to come into sight. */
  readonly isFindingListAsked: boolean;
  readonly explained: Explained | null;
  readonly isPaletteOpen: boolean;
  readonly isRightOpen: boolean;
  readonly rightPanel: RightPanel;
  readonly isMinimapOpen: boolean;
  readonly colourBy: ColourBy;
  /** Words looked for on canvas, outline and table; what they do not hit is dimmed. Empty: nothing is looked for. */
  readonly find: string;
  readonly isFindOpen: boolean;
  /** Counts how often finding was asked for, so that asking again takes the keyboard again. */
  readonly findCount: number;
  /** The hit that was walked to last. */
  readonly hit: string | null;
  readonly filters: Filters;
  /** Teams shown as one closed frame with their counts; in the reporting view, seats whose reports are hidden. */
  readonly collapsed: readonly string[];
  /** The one team that is shown; null shows all. */
  readonly focusedTeam: TeamId | null;
  /** The day that scores and chart show instead of the plan's date, as the time bar was moved; never stored. */
  readonly shownDate: IsoDate | null;
  readonly isTimeBarOpen: boolean;
  /** Scenarios that are compared, in the order of their columns; those that are gone are left out when shown. */
  readonly compared: readonly ScenarioId[];
  /** Widths of the two panels in px, as the person left them. */
  readonly paletteWidth: number;
  readonly rightWidth: number;
  /** What the canvas shows its plan at; 1 is 100 %. The canvas keeps it up to date. */
  readonly zoom: number;
  readonly theme: Theme;
  readonly dialog: Dialog | null;
  readonly toasts: readonly Toast[];
  /** Read out by the live region; each text once. */
  readonly announcement: string;
  /** The last thing the canvas was asked to do: fit all, fit these, zoom. The counter makes asking twice an ask. */
  readonly canvasRequest: AskedOfCanvas | null;
}

interface AskedOfCanvas {
  readonly count: number;
  readonly do: CanvasRequest;
  /** The logarithms of all factors that were ever asked for, added up: of quick presses some come in one go. */
  readonly zoomed: number;
}

export type CanvasRequest =
  | { readonly kind: 'fit' }
  | { readonly kind: 'show'; readonly ids: readonly string[] }
  /** Bring an element into view and give it the focus. */
  | { readonly kind: 'focus'; readonly id: string }
  | { readonly kind: 'zoom'; readonly factor: number }
  /** Edit the name of a team, or of a seat's person or role, in place. */
  | { readonly kind: 'rename'; readonly id: string }
  /** Write a new note in the middle of what is shown. */
  | { readonly kind: 'note' };

const START: UiState = {
  screen: 'start',
  mainView: 'canvas',
  view: 'teams',
  tool: 'select',
  lineTool: 'solid',
  selection: [],
  finding: null,
  findingList: ALL_FINDINGS,
  isFindingListAsked: false,
  explained: null,
  isPaletteOpen: true,
  isRightOpen: true,
  rightPanel: 'insights',
  isMinimapOpen: false,
  colourBy: 'pillar',
  find: '',
  isFindOpen: false,
  findCount: 0,
  hit: null,
  filters: NO_FILTERS,
  collapsed: [],
  focusedTeam: null,
  shownDate: null,
  isTimeBarOpen: false,
  compared: [],
  paletteWidth: 224,
  rightWidth: 328,
  zoom: 1,
  theme: 'system',
  dialog: null,
  toasts: [],
  announcement: '',
  canvasRequest: null,
};

export const useUi = create<UiState>()(() => START);

export const setUi = (change: Partial<UiState>): void => useUi.setState(change);
export const setFindingList = (change: Partial<FindingList>): void =>
  useUi.setState(({ findingList }) => ({ findingList: { ...findingList, ...change } }));
/** Shows the list of findings, as it is grouped, with nothing left out but what is asked for. */
export const askForFindings = (filter: Partial<FindingList>): void =>
  useUi.setState(({ findingList: { groupBy } }) => ({
    findingList: { ...ALL_FINDINGS, groupBy, ...filter },
    isFindingListAsked: true,
    isRightOpen: true,
    rightPanel: 'insights',
    explained: null,
  }));
export const select = (selection: readonly Selected[]): void => setUi({ selection });
export const announce = (announcement: string): void => setUi({ announcement });

export function requestCanvas(request: CanvasRequest): void {
  useUi.setState(({ canvasRequest: last }) => {
    const zoomed = (last?.zoomed ?? 0) + (request.kind === 'zoom' ? Math.log(request.factor) : 0);
    return { canvasRequest: { count: (last?.count ?? 0) + 1, do: request, zoomed } };
  });
}

let toastCount = 0;
/** Shows a toast; the one before it goes, as only one is shown at a time. */
export function toast(text: string, rest: Partial<Pick<Toast, 'tone' | 'undo' | 'step' | 'isLasting'>> = {}): void {
  toastCount += 1;
  setUi({ toasts: [{ id: toastCount, text, tone: 'info', ...rest }], announcement: text });
}
export const dismissToast = (id: number): void =>
  useUi.setState((state) => ({ toasts: state.toasts.filter((shown) => shown.id !== id) }));
