import { css } from 'lit';

export const bell_style = css`
  :host { display: inline-flex; }
  .bell { position: relative; display: inline-flex; align-items: center; padding: 0 7px; color: var(--muted); }
  .bell i {
    position: absolute; top: -1px; left: 17px; min-width: 15px; height: 15px; padding: 0 4px; border-radius: 8px; font-style: normal;
    font-size: 10.5px; line-height: 15px; font-weight: 600; text-align: center; background: var(--idle-soft); color: var(--idle);
  }
  .bell i.new { background: var(--ng); color: var(--surface); }
  [popover] {
    position: fixed; inset: auto; margin: 0; padding: 0; width: min(420px, calc(100vw - 16px)); max-height: min(560px, calc(100vh - 70px)); overflow: auto;
    border: 1px solid var(--line-strong); border-radius: 8px; background: var(--surface); color: var(--text); box-shadow: var(--shadow);
  }
  h2 { font-size: 13px; font-weight: 600; padding: 10px 14px 8px; color: var(--muted); border-bottom: 1px solid var(--line); }
  ul { list-style: none; margin: 0; padding: 4px; }
  li button {
    display: flex; gap: 10px; align-items: flex-start; width: 100%; height: auto; padding: 8px 10px; border-color: transparent; background: none;
    text-align: left; white-space: normal; line-height: 1.5; opacity: 1;
  }
  li button:hover:not(:disabled), li button:focus-visible { background: var(--hover); border-color: transparent; }
  .what { display: grid; gap: 1px; text-wrap: pretty; }
  .what b { font-weight: 500; }
  .what span { font-size: 12px; color: var(--muted); }
  .unread b { font-weight: 700; }
  .mark { flex: none; width: 8px; height: 8px; margin-top: 6px; border-radius: 4px; border: 1.5px solid var(--line-strong); }
  .unread .mark { border-color: var(--accent); background: var(--accent); }
  .urgent.unread .mark { border-color: var(--ng); background: var(--ng); }
  .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
