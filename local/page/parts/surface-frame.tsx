/** A sidebar's or dialog's content in its sandbox, and the only bridge out of it: google.script.run and google.script.host. */
import { useEffect, useRef } from 'preact/hooks';
import { frameSandbox } from '../../server/frame-sandbox.ts';
import type { FrameMessage, FrameReply } from '../../server/frame-script.ts';
import type { SurfaceView } from '../../server/wire.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';

interface SurfaceFrameProps {
  readonly page: SpreadsheetPage;
  readonly surface: SurfaceView;
  readonly onSize?: (size: { width?: number; height?: number }) => void;
}

export function SurfaceFrame({ page, surface, onSize }: SurfaceFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const reply = (message: FrameReply) => frame.current?.contentWindow?.postMessage(message, '*');
    const receive = (event: MessageEvent<FrameMessage>) => {
      if (event.source !== frame.current?.contentWindow) return;
      const message = event.data;
      switch (message?.localHost) {
        case 'call':
          void answerCall(page, message).then(reply);
          return;
        case 'close':
          void page.gesture({ kind: 'closeSurface', id: surface.id });
          return;
        case 'focusEditor':
          page.display.focusGrid();
          return;
        case 'size':
          onSize?.(message);
      }
    };
    addEventListener('message', receive);
    return () => removeEventListener('message', receive);
  }, [page, surface.id, onSize]);

  return (
    <iframe
      ref={frame}
      class="surface-frame"
      title={surface.title || 'Content'}
      src={`/frames/${surface.frame}`}
      sandbox={frameSandbox}
    />
  );
}

async function answerCall(
  page: SpreadsheetPage,
  call: Extract<FrameMessage, { localHost: 'call' }>,
): Promise<FrameReply> {
  try {
    const value = await page.call(call.function, call.arguments);
    return { localHost: 'reply', id: call.id, ok: true, value };
  } catch (error) {
    return {
      localHost: 'reply',
      id: call.id,
      ok: false,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}
