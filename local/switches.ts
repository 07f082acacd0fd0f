/** What nobody outside Google knows for sure: each switch is one behaviour, held both ways by tests. */

/** Behaviour that Google does not document, or that documents and measurements disagree about. */
export interface LocalGoogleSwitches {
  /** A script's own Sheets API writes fire onChange triggers (measured by Tanaike; the documentation says they do not). Default false. */
  readonly apiWritesFireOnChange: boolean;
  /** A filter view's custom formula is rewritten when columns or rows move around it (undocumented). Default false: the text stays as written. */
  readonly filterFormulasFollowMoves: boolean;
  /** onOpen runs in AuthMode.NONE (add-on installed but not enabled in the file) instead of LIMITED. Default false. */
  readonly openWithoutAuthorization: boolean;
  /** A SpreadsheetApp write to protected cells throws at the call instead of at the flush (undocumented). Default false. */
  readonly protectedWriteThrowsAtCall: boolean;
  /** `Date` inside an execution moves on by the predicted time of its service calls. Default true. */
  readonly timePassesInExecutions: boolean;
  /** An execution whose predicted time reaches Google's limit (6 minutes; 30 seconds for simple triggers) is ended. Default true. */
  readonly executionsEndAtTimeLimit: boolean;
  /** Sorting a range by hand fires onEdit with the sorted block (undocumented). Default false. */
  readonly sortFiresOnEdit: boolean;
  /**
   * An open filter view is evaluated anew at every change of the file (measured for the basic filter: it is not, until somebody applies it
   * again; tanaikech.github.io 2023/07/20). Default false: when it is opened, changed or written again.
   */
  readonly openViewsFollowEdits: boolean;
  /** Making, changing and removing filters and filter views by hand fires onChange with OTHER (undocumented). Default false. */
  readonly filterChangesFireOnChange: boolean;
  /** Undo and redo of an edit fire onEdit with the edited cells, without values (undocumented). Default false. */
  readonly undoFiresOnEdit: boolean;
  /** Find and replace fires onEdit, once for each sheet, with the area that holds all replaced cells (undocumented). Default false. */
  readonly findAndReplaceFiresOnEdit: boolean;
  /**
   * Moving rows, columns or cells that hold something fires onEdit with the moved block at its new place (measured: theappsscriptlab.com;
   * the add-on documentation says that moves are no edits). Default false.
   */
  readonly movesFireOnEdit: boolean;
  /** A property store takes 524,288 bytes in values of any length (measured) instead of 500 KB in values of 9 KB (documented). Default false. */
  readonly propertyLimitsAsMeasured: boolean;
  /** File ▸ Make a copy carries developer metadata along (undocumented). Default true. */
  readonly fileCopiesKeepMetadata: boolean;
  /** The add-on is enabled in a copied file where it was in the original (undocumented). Default true; else onOpen runs there in AuthMode.NONE. */
  readonly fileCopiesKeepAddOnEnabled: boolean;
  /** Duplicating a sheet duplicates its filter views, with new ids (undocumented). Default true. */
  readonly sheetCopiesKeepFilterViews: boolean;
  /** Duplicating a sheet duplicates its developer metadata, with new ids (undocumented). Default true. */
  readonly sheetCopiesKeepMetadata: boolean;
  /** Gmail answers 200 beyond its daily limit and never sends the mail (documented as possible for minutes) instead of 429. Default false. */
  readonly gmailAcceptsBeyondLimit: boolean;
  /** Properties that an execution wrote before Google killed it are still there (undocumented). Default true. */
  readonly propertiesSurviveKill: boolean;
  /** Buffered SpreadsheetApp writes of an execution that Google killed are applied (undocumented). Default false: they are lost. */
  readonly bufferedWritesSurviveKill: boolean;
  /** Restoring a version brings back its protections (undocumented). Default true; else today's stay where their sheets still are. */
  readonly versionsHoldProtections: boolean;
  /** Restoring a version brings back its developer metadata (undocumented). Default true; else today's stays where its sheets still are. */
  readonly versionsHoldMetadata: boolean;
  /** Restoring a version fires onChange with OTHER (undocumented). Default false. */
  readonly restoringFiresOnChange: boolean;
}
