import { script_url } from '../core/script_url.ts';

const kHour = 3_600_000;

/// Keeps the page's files for the day without a server, and learns of new builds. Event `change` when a new build waits.
export class PageWorker extends EventTarget {
  private waiting: ServiceWorker | null = null;

  /// Whether a newer page than this one is ready.
  get is_new(): boolean {
    return this.waiting !== null;
  }

  /// Where the browser has no service workers, or the server none of ours, the page works as before, but online only.
  async start(): Promise<void> {
    const { serviceWorker } = navigator;
    if (!serviceWorker) return;
    const registration = await serviceWorker
      .register(script_url('service_worker'), { updateViaCache: 'none' })
      .catch(() => null);
    if (!registration) return;
    if (registration.waiting) this.look_at(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && serviceWorker.controller) this.look_at(coming);
      });
    });
    // The page stays open all day.
    setInterval(() => void registration.update().catch(() => {}), kHour);
  }

  /// 更新: the new build takes over, and the page is loaded from it.
  update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.waiting?.postMessage({ ask: 'take_over' });
  }

  /// A build that this page belongs to already just takes over; another one waits for the operator.
  private look_at(worker: ServiceWorker): void {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', ({ data }: MessageEvent<boolean>) => {
      if (data) return;
      this.waiting = worker;
      this.dispatchEvent(new Event('change'));
    });
    channel.port1.start();
    worker.postMessage({ ask: 'take_over_if', script: import.meta.url }, [channel.port2]);
  }
}
