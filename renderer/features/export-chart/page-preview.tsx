/** Page 1 large, all pages small: the pages that will be written, drawn as SVG. */

import { useEffect, useState } from 'react';
import styles from './export-chart.module.css';
import type { DrawnPage, DrawnPreview } from './export-tasks.ts';

export interface PagePreviewProps {
  readonly drawn: DrawnPreview | null;
  readonly isDrawing: boolean;
}

/** Addresses of the drawings; given back to the browser when they change. */
function usePageUrls(pages: readonly DrawnPage[]): readonly string[] {
  const [urls, setUrls] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = pages.map(({ svg }) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
    setUrls(made);
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [pages]);
  return urls;
}

const NO_PAGES: readonly DrawnPage[] = [];

export function PagePreview({ drawn, isDrawing }: PagePreviewProps) {
  const pages = drawn?.pages ?? NO_PAGES;
  const urls = usePageUrls(pages);
  const [chosen, setChosen] = useState(0);
  const shown = Math.min(chosen, Math.max(0, urls.length - 1));
  return (
    <>
      {isDrawing && (
        <span className={styles.drawing} role="status">
          Drawing …
        </span>
      )}
      <div className={styles.page} data-testid="export-page">
        {urls[shown] !== undefined && (
          <img src={urls[shown]} alt={`Page ${shown + 1} of ${urls.length}: ${pages[shown]?.title ?? ''}`} />
        )}
      </div>
      {urls.length > 1 && (
        <nav className={styles.pages} aria-label="Pages">
          {urls.map((url, page) => (
            <button
              type="button"
              key={url}
              className={styles.thumb}
              aria-current={page === shown}
              aria-label={`Page ${page + 1}`}
              onClick={() => setChosen(page)}
            >
              <img src={url} alt="" loading="lazy" />
            </button>
          ))}
        </nav>
      )}
    </>
  );
}
