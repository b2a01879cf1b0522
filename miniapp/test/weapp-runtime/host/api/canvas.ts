import { ApiFailure, type ApiMaker, type ApiTable } from '../async-api';
import { type FileStore, fromBase64 } from '../file-store';

const surfaces = new WeakMap<object, HTMLCanvasElement>();

/** A canvas as a mini-program gets it: drawing only, none of the browser's element. */
export function canvasNode(surface: HTMLCanvasElement): object {
  const node = {
    get width() {
      return surface.width;
    },
    set width(value: number) {
      surface.width = value;
    },
    get height() {
      return surface.height;
    },
    set height(value: number) {
      surface.height = value;
    },
    getContext: (type: string) => surface.getContext(type),
    toDataURL: (type?: string, quality?: number) => surface.toDataURL(type, quality),
    createImage: () => new Image(),
    createPath2D: (path?: string) => new Path2D(path),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  };
  surfaces.set(node, surface);
  return node;
}

export function canvasApi(maker: ApiMaker, files: FileStore): ApiTable {
  return {
    canvasToTempFilePath: maker.make('canvasToTempFilePath', (options) => {
      const surface = surfaces.get(options.canvas as object);
      if (!surface) throw new ApiFailure('canvas is empty');
      const suffix = options.fileType === 'jpg' ? 'jpg' : 'png';
      const address = surface.toDataURL(suffix === 'jpg' ? 'image/jpeg' : 'image/png', Number(options.quality ?? 1));
      const path = files.temporaryPath(suffix);
      files.write(path, fromBase64(address.split(',')[1] ?? ''));
      return { tempFilePath: path };
    }),
    createOffscreenCanvas(options: { width?: number; height?: number } = {}) {
      const surface = document.createElement('canvas');
      surface.width = options.width ?? 300;
      surface.height = options.height ?? 150;
      return canvasNode(surface);
    },
  };
}
