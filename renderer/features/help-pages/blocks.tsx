/** Draws the blocks of a README. A rule that is named in it leads to its own page. */

import { LinkButton } from '#renderer/ui/link-button.tsx';
import styles from './help-pages.module.css';
import type { Block, Span } from './readme.ts';
import { pageOf } from './rule-pages.ts';

interface Opens {
  /** Shows the page of another rule. */
  readonly open: (rule: string) => void;
}

const CAPTIONS: Readonly<Record<string, string>> = {
  failing: 'A plan in which it reports',
  passing: 'A plan in which it does not',
};

/** Headings that stand above the examples; their captions say the same. */
const isAboveExample = (block: Block): boolean => block.kind === 'heading' && block.text.startsWith('Example that it');

/** The page has its own part about the source. */
const isSource = (block: Block): boolean =>
  block.kind === 'paragraph' && block.spans[0]?.kind === 'text' && block.spans[0].text.startsWith('Source: ');

export const isExample = (block: Block): boolean => block.kind === 'code';

export function Blocks({ blocks, open }: Opens & { readonly blocks: readonly Block[] }) {
  const shown = blocks.filter((block) => !isAboveExample(block) && !isSource(block));
  return shown.map((block) => <One key={JSON.stringify(block)} block={block} open={open} />);
}

function One({ block, open }: Opens & { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} open={open} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((spans) => (
            <li key={spans.map(({ text }) => text).join()}>
              <Spans spans={spans} open={open} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([name = '', ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  <td key={block.head[column + 1] ?? cell}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'code':
      return (
        <figure className={styles.example}>
          <figcaption>{CAPTIONS[block.name] ?? 'Example'}</figcaption>
          <pre>{block.text}</pre>
        </figure>
      );
  }
}

function Spans({ spans, open }: Opens & { readonly spans: readonly Span[] }) {
  return spans.map((span, place) => {
    const key = `${place} ${span.text}`;
    if (span.kind === 'text') return span.text;
    if (span.kind === 'strong') return <b key={key}>{span.text}</b>;
    const other = pageOf(span.text);
    return other ? (
      <LinkButton key={key} onClick={() => open(span.text)}>
        {other.rule.title}
      </LinkButton>
    ) : (
      <code key={key}>{span.text}</code>
    );
  });
}
