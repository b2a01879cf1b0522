interface Chunk {
  files: Iterable<string>;
}

interface Compilation {
  chunkGroups: { origins: { request?: string }[]; chunks: Chunk[] }[];
}

/**
 * Gives the page template the files that the home page needs beyond the entry, so that they load in parallel with it.
 * @param compilation webpack's compilation when the HTML is written
 * @param files the entry's files, `tags` its tags, `options` the plugin's options
 * @returns the template's variables; `homeScripts` and `homeStyles` are paths below the public path
 */
export function homeChunks(compilation: Compilation, files: object, tags: object, options: object) {
  const groups = compilation.chunkGroups.filter((group) =>
    group.origins.some((origin) => origin.request?.endsWith('main/home/index')),
  );
  const names = new Set(groups.flatMap((group) => group.chunks.flatMap((chunk) => [...chunk.files])));
  return {
    compilation,
    htmlWebpackPlugin: { files, tags, options },
    homeScripts: [...names].filter((name) => name.endsWith('.js')),
    homeStyles: [...names].filter((name) => name.endsWith('.css')),
  };
}
