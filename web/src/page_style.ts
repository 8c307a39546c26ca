import { css } from 'lit';

export const page_style = css`
  :host { display: flex; flex-direction: column; height: 100%; overflow: hidden; }
  yoshin-order-screen, yoshin-settings-screen, yoshin-first-run { flex: 1; min-height: 0; }
  header { display: flex; align-items: center; gap: 14px; height: 44px; padding: 0 12px; background: var(--surface); border-bottom: 1px solid var(--line); flex: none; }
  .brand { display: flex; align-items: baseline; gap: 7px; margin-right: 6px; }
  .brand b { font-size: 16px; font-weight: 700; letter-spacing: .01em; color: var(--accent-strong); }
  .brand span { font-size: 12px; color: var(--faint); }
  nav { display: flex; gap: 2px; }
  .nav { border: 0; background: none; padding: 0 11px; }
  .nav[aria-current='true'] { background: var(--accent-soft); color: var(--accent-strong); font-weight: 600; }
  .clock { display: flex; align-items: center; gap: 5px; }
  .clock time { font-weight: 600; margin: 0 4px 0 3px; white-space: nowrap; }
  @media (max-width: 1360px) { .clock .faint { display: none; } }
  .who { color: var(--muted); }
  .new { color: var(--accent-strong); font-weight: 600; }
  .offline { display: flex; align-items: center; gap: 12px; padding: 5px 14px; background: var(--lost-soft); color: var(--lost); font-weight: 600; }
  .start { margin: 20vh auto 0; width: min(340px, calc(100vw - 32px)); display: grid; gap: 14px; text-align: center; color: var(--muted); justify-items: center; }
  .toasts { position: fixed; right: 16px; bottom: 46px; display: grid; gap: 8px; width: min(380px, calc(100vw - 32px)); z-index: 50; }
  .toast { display: flex; gap: 8px; align-items: flex-start; justify-content: space-between; padding: 9px 8px 9px 13px; border-radius: 7px; background: var(--surface); border: 1px solid var(--line-strong); border-left: 4px solid var(--ok); box-shadow: var(--shadow); line-height: 19px; }
  .toast.error { border-left-color: var(--ng); }
  .toast > div { flex: 1; }
  .toast b { font-weight: 600; } .toast div div { color: var(--muted); }
  .dragging { position: fixed; inset: 10px; z-index: 60; display: grid; place-items: center; border: 3px dashed var(--accent); border-radius: 12px; background: var(--accent-soft); color: var(--accent-strong); font-size: 18px; font-weight: 600; pointer-events: none; opacity: .95; }
  .brand, .clock, .who, nav { flex: none; white-space: nowrap; }
  /* Narrow windows and great zoom: what does not fit is reached by scrolling the strip. */
  @media (max-width: 1000px) {
    header { height: auto; min-height: 44px; gap: 10px; overflow: auto hidden; scrollbar-width: thin; }
    header > * { flex: none; }
    .brand span { display: none; }
  }
  @media (max-width: 600px) {
    header { gap: 4px; }
    /* What needs a person stays in sight. */
    .brand { order: -2; }
    yoshin-bell { order: -1; }
    .nav { padding: 0 6px; }
  }
`;
