/** The names of all channels, as values: the preload script lets no other through. */

import type { Channel, EventChannel, MenuAction } from './contract.ts';

const CHANNEL_TABLE: Record<Channel, true> = {
  'files.open': true,
  'files.open-recent': true,
  'files.save': true,
  'files.versions': true,
  'files.read-version': true,
  'files.recent': true,
  'files.take-pending': true,
  'files.bind': true,
  'files.of-plan': true,
  'recovery.write': true,
  'recovery.list': true,
  'recovery.read': true,
  'recovery.set-store-aside': true,
  'window.set-state': true,
  'window.close-now': true,
  'window.stay': true,
};

const EVENT_TABLE: Record<EventChannel, true> = {
  'menu.action': true,
  'files.pending': true,
  'window.close-requested': true,
};

const MENU_TABLE: Record<MenuAction, true> = {
  'plan.new': true,
  'plan.open': true,
  'plan.save': true,
  'plan.save-as': true,
  'plan.versions': true,
  'roster.import': true,
  export: true,
  'edit.undo': true,
  'edit.redo': true,
  'view.zoom-in': true,
  'view.zoom-out': true,
  'view.fit': true,
  'view.toggle-minimap': true,
  'view.toggle-theme': true,
  'help.about': true,
};

export const CHANNELS: ReadonlySet<string> = new Set(Object.keys(CHANNEL_TABLE));
export const EVENT_CHANNELS: ReadonlySet<string> = new Set(Object.keys(EVENT_TABLE));
export const MENU_ACTIONS: readonly MenuAction[] = Object.keys(MENU_TABLE) as MenuAction[];

/** Known to the preload script alone: it carries the path of a dropped file, which the page may not name. */
export const OPEN_DROPPED = 'files.open-dropped';
