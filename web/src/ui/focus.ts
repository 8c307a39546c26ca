/// The element that holds the focus, through every shadow root; nothing when only the page does.
export function focused(): HTMLElement | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement && found !== document.body ? found : null;
}

/// The element and all around it, through shadow roots, from the inside out.
export function chain_of(element: HTMLElement | null): HTMLElement[] {
  const chain: HTMLElement[] = [];
  for (let each: Node | null = element; each; ) {
    if (each instanceof HTMLElement) chain.push(each);
    each = each.parentNode ?? (each instanceof ShadowRoot ? each.host : null);
  }
  return chain;
}

/// Gives the focus back to the first of these that takes it, unless something else has it. A component that stands in the
/// chain says by its own `focus()` where its focus belongs.
export function give_back(chain: readonly HTMLElement[]): void {
  for (const each of chain) {
    if (focused()) return;
    if (each.isConnected) each.focus({ preventScroll: true });
  }
}

/// Whether the element could hold the focus again.
function is_usable(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');
}

/// From now on, when what has the focus is taken away, hidden or switched off, the nearest part of the page around it that
/// takes the focus gets it. A press beside everything still leaves the focus with the page.
export function keep_focus(): void {
  document.addEventListener('focusout', event => {
    const [left] = event.composedPath();
    if (event.relatedTarget !== null || !(left instanceof HTMLElement)) return;
    const chain = chain_of(left);
    setTimeout(() => {
      if (!is_usable(left)) give_back(chain);
    });
  });
}
