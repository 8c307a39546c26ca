import { css, html, type TemplateResult } from 'lit';
import { t } from '../../ui/language.ts';
import { marks_between, type Piece } from './marks.ts';

export const diff_style = css`
  .diff { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 1px 8px; line-height: 1.6; overflow-wrap: anywhere; }
  .diff span { color: var(--faint); font-size: 11px; line-height: 20px; white-space: nowrap; }
  .diff del, .diff ins { text-decoration: none; white-space: pre-wrap; }
  .diff mark { color: inherit; border-radius: 3px; padding: 0 1px; }
  .diff del mark { background: var(--ng-soft); color: var(--ng); text-decoration: line-through; }
  .diff ins mark { background: var(--ok-soft); color: var(--ok); font-weight: 600; }
  .diff .faint { font-style: normal; }
`;

function pieces_view(pieces: readonly Piece[]): unknown {
  if (pieces.length === 0) return html`<i class="faint">${t('check_blank')}</i>`;
  return pieces.map(piece => (piece.changed ? html`<mark>${piece.text}</mark>` : piece.text));
}

/// Two texts, one below the other, with the characters marked in which they differ.
export function diff_view(before: string, after: string): TemplateResult {
  const marks = marks_between(before, after);
  return html`<div class="diff"><span>${t('check_before')}</span><del>${pieces_view(marks.before)}</del>
    <span>${t('check_now')}</span><ins>${pieces_view(marks.after)}</ins></div>`;
}
