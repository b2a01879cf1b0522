interface Compilation {
  chunkGroups: { origins: { request?: string }[]; chunks: { files: Iterable<string> }[] }[];
}

/**
 * Gives the page template the files that the home page needs beyond the entry, so that they load in parallel with it.
 * @param apiBase origin of the API, empty for the page's own
 * @returns a function for html-webpack-plugin's `templateParameters`; `homeFiles` are paths below the public path
 */
export function homeChunks(apiBase: string) {
  return (compilation: Compilation, files: object, tags: object, options: object) => {
    const groups = compilation.chunkGroups.filter((group) =>
      group.origins.some((origin) => origin.request?.endsWith('main/home/index')),
    );
    const names = groups.flatMap((group) => group.chunks.flatMap((chunk) => [...chunk.files]));
    return { apiBase, homeFiles: [...new Set(names)], htmlWebpackPlugin: { files, tags, options } };
  };
}
