import { readdirSync } from 'node:fs';
import { type RequestHandler, type Response, static as serveStatic } from 'express';

/** In the order in which we would rather send them. */
const encodings = [{ name: 'br', suffix: '.br' }, { name: 'gzip', suffix: '.gz' }] as const;

/** Scripts and styles, whose names change with their content; compressed where the build made a twin and the client takes it. */
export function serveAssets(folder: string): RequestHandler[] {
  return [chooseTwin(new Set(readdirSync(folder))), serveStatic(folder, { immutable: true, maxAge: '1y', fallthrough: false, index: false, setHeaders: nameEncoding })];
}

/** The file server sees another name. What has a twin varies with Accept-Encoding whichever is sent. */
function chooseTwin(files: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const name = request.path.slice(1);
    const offered = encodings.filter(({ suffix }) => files.has(`${name}${suffix}`));
    if (offered.length === 0) return next();
    response.vary('Accept-Encoding');
    const accepted = request.acceptsEncodings([...offered.map((encoding) => encoding.name), 'identity']);
    const chosen = offered.find((encoding) => encoding.name === accepted);
    if (chosen) request.url = `/${name}${chosen.suffix}`;
    next();
  };
}

/** Called once the file is found, so that no refusal bears the encoding. */
function nameEncoding(response: Response, file: string): void {
  const encoding = encodings.find(({ suffix }) => file.endsWith(suffix));
  if (encoding) response.type(/\.\w+(?=\.\w+$)/u.exec(file)?.[0] ?? '').setHeader('Content-Encoding', encoding.name);
}
