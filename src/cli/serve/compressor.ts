import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What is sent: the bytes, and how they are encoded where they are not themselves. */
export interface Encoded {
  readonly bytes: Buffer;
  readonly encoding: string | undefined;
}

/** Files shorter than this gain nothing, in bytes. */
const worthwhile = 500;

const encoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => gzipSync(bytes),
};

/** Whether the header `Accept-Encoding` allows an encoding (RFC 9110, section 12.5.3). */
function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', quality = 'q=1'] = part.split(';').map((word) => word.trim().toLowerCase());
    return name === encoding && Number(quality.replace(/^q=/, '')) > 0;
  });
}

/** Compresses texts as far as a browser can read it, each once; `key` is another one when the file has changed. */
export function compressor(): (key: string, bytes: Buffer, accepted: string) => Encoded {
  const known = new Map<string, Buffer>();
  return (key, bytes, accepted) => {
    const encoding = Object.keys(encoders).find((name) => accepts(accepted, name));
    if (encoding === undefined || bytes.length < worthwhile) return { bytes, encoding: undefined };
    const id = `${encoding} ${key}`;
    const small = known.get(id) ?? encoders[encoding]?.(bytes) ?? bytes;
    known.set(id, small);
    return { bytes: small, encoding };
  };
}
