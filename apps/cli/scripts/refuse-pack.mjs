// This folder is a part of the repository and not the package that is shipped: packed, it would ask npm for packages that
// are nowhere but here. `npm pack` and `npm publish` run this before they begin.
process.stderr.write(
  "This folder is not the package that is shipped. `npm run build` packs that one, into apps/cli/dist/parley.tgz; its contents lie in apps/cli/dist/package.\n",
);
process.exitCode = 1;
