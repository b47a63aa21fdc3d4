/** Reads the README of a rule: the few forms of Markdown that these pages use, into blocks that React draws. */

export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** `name` is what stands behind the fence: `failing`, `passing`. */
  | { readonly kind: 'code'; readonly name: string; readonly text: string };

export interface Readme {
  /** `pillar-missing: nobody for a pillar of a stream`: what stands behind the id, as a sentence begins. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*/g;

export function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) spans.push({ kind: 'text', text: text.slice(at, match.index) });
    spans.push(match[1] === undefined ? { kind: 'strong', text: match[2] ?? '' } : { kind: 'code', text: match[1] });
    at = match.index + match[0].length;
  }
  if (at < text.length) spans.push({ kind: 'text', text: text.slice(at) });
  return spans;
}

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Lines that belong together, without the empty ones between them; a fence keeps its empty lines. */
function groupsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let open: string[] | null = null;
  let isFence = false;
  for (const line of lines) {
    const isEmpty = line.trim() === '' && !isFence;
    const startsNew = !isFence && (line.startsWith('#') || line.startsWith('```'));
    if (isEmpty || startsNew) open = null;
    if (isEmpty) continue;
    if (open === null) {
      open = [];
      groups.push(open);
    }
    open.push(line);
    if (line.startsWith('```')) {
      isFence = !isFence;
      if (!isFence) open = null;
    } else if (line.startsWith('#') && !isFence) open = null;
  }
  return groups;
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  if (first.startsWith('```')) return { kind: 'code', name: first.slice(3), text: lines.slice(1, -1).join('\n') };
  if (first.startsWith('#')) return { kind: 'heading', text: first.replace(/^#+ /, '') };
  if (first.startsWith('|')) return { kind: 'table', head: cellsOf(first), rows: lines.slice(2).map(cellsOf) };
  if (first.startsWith('- ')) {
    const items: string[] = [];
    for (const line of lines) {
      if (line.startsWith('- ')) items.push(line.slice(2));
      else items.push(`${items.pop() ?? ''} ${line.trim()}`);
    }
    return { kind: 'list', items: items.map(spansOf) };
  }
  return { kind: 'paragraph', spans: spansOf(lines.join(' ')) };
}

export function parseReadme(text: string): Readme {
  const blocks = groupsOf(text.split('\n')).map(blockOf);
  const [first, ...rest] = blocks;
  const heading = first?.kind === 'heading' ? first.text : '';
  const title = heading.slice(heading.indexOf(':') + 1).trim();
  return { title: title.charAt(0).toUpperCase() + title.slice(1), blocks: rest };
}
