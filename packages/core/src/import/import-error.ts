/** Why a file cannot be imported, in one sentence for whoever runs the import. */
export class ImportError extends Error {
  override name = "ImportError";
}
