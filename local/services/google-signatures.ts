/**
 * What the methods of SpreadsheetApp's classes take and what its enumerations hold. Made by scripts/docs-signatures.mjs from
 * @types/google-apps-script: s string, n number, b boolean (with ? also null), d date, o plain object, * anything, else a class
 * or an enumeration.
 */

/** By class: all signatures, separated by spaces. */
export const methodSignatures: Readonly<Record<string, string>> = {
  Banding: `
    copyTo(Range) getFirstColumnColor() getFirstRowColor() getFooterColumnColor() getFooterRowColor() getHeaderColumnColor() getHeaderRowColor()
    getRange() getSecondColumnColor() getSecondRowColor() remove() setFirstColumnColor(s) setFirstRowColor(s) setFooterColumnColor(s)
    setFooterRowColor(s) setHeaderColumnColor(s) setHeaderRowColor(s) setRange(Range) setSecondColumnColor(s) setSecondRowColor(s)`,
  BooleanCondition: `
    getBackground() getBold() getCriteriaType() getCriteriaValues() getFontColor() getItalic() getStrikethrough() getUnderline()`,
  Color: `
    asRgbColor() asThemeColor() getColorType()`,
  ColorBuilder: `
    asRgbColor() asThemeColor() build() getColorType() setRgbColor(s) setThemeColor(ThemeColorType)`,
  ConditionalFormatRule: `
    copy() getBooleanCondition() getGradientCondition() getRanges()`,
  ConditionalFormatRuleBuilder: `
    build() copy() getBooleanCondition() getGradientCondition() getRanges() setBackground(s) setBold(b?) setFontColor(s) setGradientMaxpoint(s)
    setGradientMaxpointWithValue(s,InterpolationType,s) setGradientMidpointWithValue(s,InterpolationType,s) setGradientMinpoint(s)
    setGradientMinpointWithValue(s,InterpolationType,s) setItalic(b?) setRanges(Range[]) setStrikethrough(b?) setUnderline(b?) whenCellEmpty()
    whenCellNotEmpty() whenDateAfter(d) whenDateAfter(RelativeDate) whenDateBefore(d) whenDateBefore(RelativeDate) whenDateEqualTo(d)
    whenDateEqualTo(RelativeDate) whenFormulaSatisfied(s) whenNumberBetween(n,n) whenNumberEqualTo(n) whenNumberGreaterThan(n)
    whenNumberGreaterThanOrEqualTo(n) whenNumberLessThan(n) whenNumberLessThanOrEqualTo(n) whenNumberNotBetween(n,n) whenNumberNotEqualTo(n)
    whenTextContains(s) whenTextDoesNotContain(s) whenTextEndsWith(s) whenTextEqualTo(s) whenTextStartsWith(s) withCriteria(BooleanCriteria,*[])`,
  ContainerInfo: `
    getAnchorColumn() getAnchorRow() getOffsetX() getOffsetY()`,
  DataValidation: `
    copy() getAllowInvalid() getCriteriaType() getCriteriaValues() getHelpText()`,
  DataValidationBuilder: `
    build() copy() getAllowInvalid() getCriteriaType() getCriteriaValues() getHelpText() requireCheckbox() requireCheckbox(*) requireCheckbox(*,*)
    requireDate() requireDateAfter(d) requireDateBefore(d) requireDateBetween(d,d) requireDateEqualTo(d) requireDateNotBetween(d,d)
    requireDateOnOrAfter(d) requireDateOnOrBefore(d) requireFormulaSatisfied(s) requireNumberBetween(n,n) requireNumberEqualTo(n)
    requireNumberGreaterThan(n) requireNumberGreaterThanOrEqualTo(n) requireNumberLessThan(n) requireNumberLessThanOrEqualTo(n)
    requireNumberNotBetween(n,n) requireNumberNotEqualTo(n) requireTextContains(s) requireTextDoesNotContain(s) requireTextEqualTo(s)
    requireTextIsEmail() requireTextIsUrl() requireValueInList(s[]) requireValueInList(s[],b) requireValueInRange(Range)
    requireValueInRange(Range,b) setAllowInvalid(b) setHelpText(s) withCriteria(DataValidationCriteria,*[])`,
  DeveloperMetadata: `
    getId() getKey() getLocation() getValue() getVisibility() moveToColumn(Range) moveToRow(Range) moveToSheet(Sheet) moveToSpreadsheet() remove()
    setKey(s) setValue(s) setVisibility(DeveloperMetadataVisibility)`,
  DeveloperMetadataFinder: `
    find() onIntersectingLocations() withId(n) withKey(s) withLocationType(DeveloperMetadataLocationType) withValue(s)
    withVisibility(DeveloperMetadataVisibility)`,
  DeveloperMetadataLocation: `
    getColumn() getLocationType() getRow() getSheet() getSpreadsheet()`,
  Filter: `
    getColumnFilterCriteria(n) getRange() remove() removeColumnFilterCriteria(n) setColumnFilterCriteria(n,FilterCriteria) sort(n,b)`,
  FilterCriteria: `
    copy() getCriteriaType() getCriteriaValues() getHiddenValues() getVisibleValues()`,
  FilterCriteriaBuilder: `
    build() copy() getCriteriaType() getCriteriaValues() getHiddenValues() getVisibleValues() setHiddenValues(s[]) setVisibleValues(s[])
    whenCellEmpty() whenCellNotEmpty() whenDateAfter(d) whenDateAfter(RelativeDate) whenDateBefore(d) whenDateBefore(RelativeDate)
    whenDateEqualTo(d) whenDateEqualTo(RelativeDate) whenFormulaSatisfied(s) whenNumberBetween(n,n) whenNumberEqualTo(n) whenNumberGreaterThan(n)
    whenNumberGreaterThanOrEqualTo(n) whenNumberLessThan(n) whenNumberLessThanOrEqualTo(n) whenNumberNotBetween(n,n) whenNumberNotEqualTo(n)
    whenTextContains(s) whenTextDoesNotContain(s) whenTextEndsWith(s) whenTextEqualTo(s) whenTextStartsWith(s) withCriteria(BooleanCriteria,*[])`,
  GradientCondition: `
    getMaxColor() getMaxType() getMaxValue() getMidColor() getMidType() getMidValue() getMinColor() getMinType() getMinValue()`,
  Group: `
    collapse() expand() getControlIndex() getDepth() getRange() isCollapsed() remove()`,
  NamedRange: `
    getName() getRange() remove() setName(s) setRange(Range)`,
  Protection: `
    addEditor(s) addEditor(User) addEditors(s[]) canDomainEdit() canEdit() getDescription() getEditors() getProtectionType() getRange()
    getRangeName() getUnprotectedRanges() isWarningOnly() remove() removeEditor(s) removeEditor(User) removeEditors(s[]) removeEditors(User[])
    setDescription(s) setDomainEdit(b) setNamedRange(NamedRange) setRange(Range) setRangeName(s) setUnprotectedRanges(Range[]) setWarningOnly(b)`,
  Range: `
    activate() activateAsCurrentCell() addDeveloperMetadata(s) addDeveloperMetadata(s,DeveloperMetadataVisibility) addDeveloperMetadata(s,s)
    addDeveloperMetadata(s,s,DeveloperMetadataVisibility) applyColumnBanding() applyColumnBanding(BandingTheme)
    applyColumnBanding(BandingTheme,b,b) applyRowBanding() applyRowBanding(BandingTheme) applyRowBanding(BandingTheme,b,b)
    autoFill(Range,AutoFillSeries) autoFillToNeighbor(AutoFillSeries) breakApart() canEdit() check() clear() clear(o) clearContent()
    clearDataValidations() clearFormat() clearNote() collapseGroups() copyFormatToRange(n,n,n,n,n) copyFormatToRange(Sheet,n,n,n,n) copyTo(Range)
    copyTo(Range,CopyPasteType,b) copyTo(Range,o) copyValuesToRange(n,n,n,n,n) copyValuesToRange(Sheet,n,n,n,n)
    createDataSourcePivotTable(DataSource) createDataSourceTable(DataSource) createDeveloperMetadataFinder() createFilter()
    createPivotTable(Range) createTextFinder(s) deleteCells(Dimension) expandGroups() getA1Notation() getBackground() getBackgroundObject()
    getBackgroundObjects() getBackgrounds() getBandings() getCell(n,n) getColumn() getDataRegion() getDataRegion(Dimension) getDataSourceFormula()
    getDataSourceFormulas() getDataSourcePivotTables() getDataSourceTables() getDataSourceUrl() getDataTable() getDataTable(b) getDataValidation()
    getDataValidations() getDeveloperMetadata() getDisplayValue() getDisplayValues() getFilter() getFontColor() getFontColors()
    getFontColorObject() getFontColorObjects() getFontFamilies() getFontFamily() getFontLine() getFontLines() getFontSize() getFontSizes()
    getFontStyle() getFontStyles() getFontWeight() getFontWeights() getFormula() getFormulaR1C1() getFormulas() getFormulasR1C1() getGridId()
    getHeight() getHorizontalAlignment() getHorizontalAlignments() getLastColumn() getLastRow() getMergedRanges() getNextDataCell(Direction)
    getNote() getNotes() getNumColumns() getNumRows() getNumberFormat() getNumberFormats() getRichTextValue() getRichTextValues() getRow()
    getRowIndex() getSheet() getTextDirection() getTextDirections() getTextRotation() getTextRotations() getTextStyle() getTextStyles() getValue()
    getValues() getVerticalAlignment() getVerticalAlignments() getWidth() getWrap() getWrapStrategies() getWrapStrategy() getWraps()
    insertCells(Dimension) insertCheckboxes() insertCheckboxes(*) insertCheckboxes(*,*) isBlank() isChecked() isEndColumnBounded()
    isEndRowBounded() isPartOfMerge() isStartColumnBounded() isStartRowBounded() merge() mergeAcross() mergeVertically() moveTo(Range) offset(n,n)
    offset(n,n,n) offset(n,n,n,n) protect() randomize() removeCheckboxes() removeDuplicates() removeDuplicates(n[]) setBackground(s)
    setBackgroundObject(Color) setBackgroundObjects(Color[][]) setBackgroundRGB(n,n,n) setBackgrounds(s[][]) setBorder(b?,b?,b?,b?,b?,b?)
    setBorder(b?,b?,b?,b?,b?,b?,s,BorderStyle) setDataValidation(DataValidation) setDataValidations(DataValidation[][]) setFontColor(s)
    setFontColorObject(Color) setFontColorObjects(Color[][]) setFontColors(*[][]) setFontFamilies(s[][]) setFontFamily(s) setFontLine(s)
    setFontLines(s[][]) setFontSize(n) setFontSizes(n[][]) setFontStyle(s) setFontStyles(s[][]) setFontWeight(s) setFontWeights(s[][])
    setFormula(s) setFormulaR1C1(s) setFormulas(s[][]) setFormulasR1C1(s[][]) setHorizontalAlignment(s) setHorizontalAlignments(s[][]) setNote(s)
    setNotes(s[][]) setNumberFormat(s) setNumberFormats(s[][]) setRichTextValue(RichTextValue) setRichTextValues(RichTextValue[][])
    setShowHyperlink(b) setTextDirection(TextDirection) setTextDirections(TextDirection[][]) setTextRotation(n) setTextRotation(TextRotation)
    setTextRotations(TextRotation[][]) setTextStyle(TextStyle) setTextStyles(TextStyle[][]) setValue(*) setValues(*[][]) setVerticalAlignment(s)
    setVerticalAlignments(s[][]) setVerticalText(b) setWrap(b) setWrapStrategies(WrapStrategy[][]) setWrapStrategy(WrapStrategy) setWraps(b[][])
    shiftColumnGroupDepth(n) shiftRowGroupDepth(n) sort(*) splitTextToColumns() splitTextToColumns(s) splitTextToColumns(TextToColumnsDelimiter)
    trimWhitespace() uncheck()`,
  RangeList: `
    activate() breakApart() check() clear() clear(o) clearContent() clearDataValidations() clearFormat() clearNote() getRanges()
    insertCheckboxes() insertCheckboxes(*) insertCheckboxes(*,*) removeCheckboxes() setBackground(s) setBackgroundRGB(n,n,n)
    setBorder(b?,b?,b?,b?,b?,b?) setBorder(b?,b?,b?,b?,b?,b?,s,BorderStyle) setFontColor(s) setFontFamily(s) setFontLine(s) setFontSize(n)
    setFontStyle(s) setFontWeight(s) setFormula(s) setFormulaR1C1(s) setHorizontalAlignment(s) setNote(s) setNumberFormat(s) setShowHyperlink(b)
    setTextDirection(TextDirection) setTextRotation(n) setValue(*) setVerticalAlignment(s) setVerticalText(b) setWrap(b)
    setWrapStrategy(WrapStrategy) trimWhitespace() uncheck()`,
  RichTextValue: `
    copy() getEndIndex() getLinkUrl() getLinkUrl(n,n) getRuns() getStartIndex() getText() getTextStyle() getTextStyle(n,n)`,
  RichTextValueBuilder: `
    build() setLinkUrl(n,n,s) setLinkUrl(s) setText(s) setTextStyle(n,n,TextStyle) setTextStyle(TextStyle)`,
  Selection: `
    getActiveRange() getActiveRangeList() getActiveSheet() getCurrentCell() getNextDataRange(Direction)`,
  Sheet: `
    activate() addDeveloperMetadata(s) addDeveloperMetadata(s,DeveloperMetadataVisibility) addDeveloperMetadata(s,s)
    addDeveloperMetadata(s,s,DeveloperMetadataVisibility) appendRow(*[]) asDataSourceSheet() autoResizeColumn(n) autoResizeColumns(n,n)
    autoResizeRows(n,n) clear() clear(o) clearConditionalFormatRules() clearContents() clearFormats() clearNotes() collapseAllColumnGroups()
    collapseAllRowGroups() copyTo(Spreadsheet) createDeveloperMetadataFinder() createTextFinder(s) deleteColumn(n) deleteColumns(n,n) deleteRow(n)
    deleteRows(n,n) expandAllColumnGroups() expandAllRowGroups() expandColumnGroupsUpToDepth(n) expandRowGroupsUpToDepth(n) getActiveCell()
    getActiveRange() getActiveRangeList() getBandings() getCharts() getColumnGroup(n,n) getColumnGroupControlPosition() getColumnGroupDepth(n)
    getColumnWidth(n) getConditionalFormatRules() getCurrentCell() getDataRange() getDataSourceTables() getDeveloperMetadata() getDrawings()
    getFilter() getFormUrl() getFrozenColumns() getFrozenRows() getImages() getIndex() getLastColumn() getLastRow() getMaxColumns() getMaxRows()
    getName() getNamedRanges() getParent() getPivotTables() getProtections(ProtectionType) getRange(n,n) getRange(n,n,n) getRange(n,n,n,n)
    getRange(s) getRangeList(s[]) getRowGroup(n,n) getRowGroupControlPosition() getRowGroupDepth(n) getRowHeight(n) getSelection() getSheetId()
    getSheetName() getSheetValues(n,n,n,n) getSlicers() getTabColor() getType() hasHiddenGridlines() hideColumn(Range) hideColumns(n)
    hideColumns(n,n) hideRow(Range) hideRows(n) hideRows(n,n) hideSheet() insertChart(EmbeddedChart) insertColumnAfter(n) insertColumnBefore(n)
    insertColumns(n) insertColumns(n,n) insertColumnsAfter(n,n) insertColumnsBefore(n,n) insertImage(BlobSource,n,n)
    insertImage(BlobSource,n,n,n,n) insertImage(s,n,n) insertImage(s,n,n,n,n) insertRowAfter(n) insertRowBefore(n) insertRows(n) insertRows(n,n)
    insertRowsAfter(n,n) insertRowsBefore(n,n) insertSlicer(Range,n,n) insertSlicer(Range,n,n,n,n) isColumnHiddenByUser(n) isRightToLeft()
    isRowHiddenByFilter(n) isRowHiddenByUser(n) isSheetHidden() moveColumns(Range,n) moveRows(Range,n) newChart() protect()
    removeChart(EmbeddedChart) setActiveRange(Range) setActiveRangeList(RangeList) setActiveSelection(Range) setActiveSelection(s)
    setColumnGroupControlPosition(GroupControlTogglePosition) setColumnWidth(n,n) setColumnWidths(n,n,n)
    setConditionalFormatRules(ConditionalFormatRule[]) setCurrentCell(Range) setFrozenColumns(n) setFrozenRows(n) setHiddenGridlines(b) setName(s)
    setRightToLeft(b) setRowGroupControlPosition(GroupControlTogglePosition) setRowHeight(n,n) setRowHeights(n,n,n) setRowHeightsForced(n,n,n)
    setTabColor(s) showColumns(n) showColumns(n,n) showRows(n) showRows(n,n) showSheet() sort(n) sort(n,b) unhideColumn(Range) unhideRow(Range)
    updateChart(EmbeddedChart) getSheetProtection() setSheetProtection(PageProtection)`,
  Spreadsheet: `
    addDeveloperMetadata(s) addDeveloperMetadata(s,DeveloperMetadataVisibility) addDeveloperMetadata(s,s)
    addDeveloperMetadata(s,s,DeveloperMetadataVisibility) addEditor(s) addEditor(User) addEditors(s[]) addMenu(s,o[]) addViewer(s) addViewer(User)
    addViewers(s[]) appendRow(*[]) autoResizeColumn(n) copy(s) createDeveloperMetadataFinder() createTextFinder(s) deleteActiveSheet()
    deleteColumn(n) deleteColumns(n,n) deleteRow(n) deleteRows(n,n) deleteSheet(Sheet) duplicateActiveSheet() getActiveCell() getActiveRange()
    getActiveRangeList() getActiveSheet() getAs(s) getBandings() getBlob() getColumnWidth(n) getCurrentCell() getDataRange() getDataSourceTables()
    getDeveloperMetadata() getEditors() getFormUrl() getFrozenColumns() getFrozenRows() getId() getImages()
    getIterativeCalculationConvergenceThreshold() getLastColumn() getLastRow() getMaxIterativeCalculationCycles() getName() getNamedRanges()
    getNumSheets() getOwner() getPredefinedSpreadsheetThemes() getProtections(ProtectionType) getRange(s) getRangeByName(s) getRangeList(s[])
    getRecalculationInterval() getRowHeight(n) getSelection() getSheetById(n) getSheetByName(s) getSheetId() getSheetName()
    getSheetValues(n,n,n,n) getSheets() getSpreadsheetLocale() getSpreadsheetTheme() getSpreadsheetTimeZone() getUrl() getViewers()
    hideColumn(Range) hideRow(Range) insertColumnAfter(n) insertColumnBefore(n) insertColumnsAfter(n,n) insertColumnsBefore(n,n)
    insertImage(BlobSource,n,n) insertImage(BlobSource,n,n,n,n) insertImage(s,n,n) insertImage(s,n,n,n,n) insertRowAfter(n) insertRowBefore(n)
    insertRowsAfter(n,n) insertRowsBefore(n,n) insertSheet() insertSheet(n) insertSheet(n,o) insertSheet(o) insertSheet(s) insertSheet(s,n)
    insertSheet(s,n,o) insertSheet(s,o) insertSheetWithDataSourceTable(DataSourceSpec) isColumnHiddenByUser(n) isIterativeCalculationEnabled()
    isRowHiddenByFilter(n) isRowHiddenByUser(n) moveActiveSheet(n) moveChartToObjectSheet(EmbeddedChart) removeEditor(s) removeEditor(User)
    removeMenu(s) removeNamedRange(s) removeViewer(s) removeViewer(User) rename(s) renameActiveSheet(s) resetSpreadsheetTheme()
    setActiveRange(Range) setActiveRangeList(RangeList) setActiveSelection(Range) setActiveSelection(s) setActiveSheet(Sheet)
    setActiveSheet(Sheet,b) setColumnWidth(n,n) setCurrentCell(Range) setFrozenColumns(n) setFrozenRows(n)
    setIterativeCalculationConvergenceThreshold(n) setIterativeCalculationEnabled(b) setMaxIterativeCalculationCycles(n) setNamedRange(s,Range)
    setRecalculationInterval(RecalculationInterval) setRowHeight(n,n) setSpreadsheetLocale(s) setSpreadsheetTheme(SpreadsheetTheme)
    setSpreadsheetTimeZone(s) show(HTML.HtmlOutput) sort(n) sort(n,b) toast(s) toast(s,s) toast(s,s,n?) unhideColumn(Range) unhideRow(Range)
    updateMenu(s,o[]) getSheetProtection() isAnonymousView() isAnonymousWrite() setAnonymousAccess(b,b) setSheetProtection(PageProtection)`,
  SpreadsheetApp: `
    create(s) create(s,n,n) enableAllDataSourcesExecution() enableBigQueryExecution() flush() getActive() getActiveRange() getActiveRangeList()
    getActiveSheet() getActiveSpreadsheet() getCurrentCell() getSelection() getUi() newCellImage() newColor() newConditionalFormatRule()
    newDataSourceSpec() newDataValidation() newFilterCriteria() newRichTextValue() newTextStyle() open(File) openById(s) openByUrl(s)
    setActiveRange(Range) setActiveRangeList(RangeList) setActiveSheet(Sheet) setActiveSheet(Sheet,b) setActiveSpreadsheet(Spreadsheet)
    setCurrentCell(Range)`,
  SpreadsheetTheme: `
    getConcreteColor(ThemeColorType) getFontFamily() getThemeColors() setConcreteColor(ThemeColorType,Color)
    setConcreteColor(ThemeColorType,n,n,n) setFontFamily(s)`,
  TextFinder: `
    findAll() findNext() findPrevious() getCurrentMatch() ignoreDiacritics(b) matchCase(b) matchEntireCell(b) matchFormulaText(b)
    replaceAllWith(s) replaceWith(s) startFrom(Range) useRegularExpression(b)`,
  TextRotation: `
    getDegrees() isVertical()`,
  TextStyle: `
    copy() getFontFamily() getFontSize() getForegroundColor() getForegroundColorObject() isBold() isItalic() isStrikethrough() isUnderline()`,
  TextStyleBuilder: `
    build() setBold(b) setFontFamily(s) setFontSize(n) setForegroundColor(s) setForegroundColorObject(Color) setItalic(b) setStrikethrough(b)
    setUnderline(b)`,
  ThemeColor: `
    getColorType() getThemeColorType()`,
};

/** By enumeration: its constants in order. */
export const enumerationConstants: Readonly<Record<string, string>> = {
  AutoFillSeries: `
    DEFAULT_SERIES ALTERNATE_SERIES`,
  BandingTheme: `
    LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK`,
  BooleanCriteria: `
    CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN
    NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN
    NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA`,
  BorderStyle: `
    DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE`,
  CopyPasteType: `
    PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS`,
  DataValidationCriteria: `
    DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN
    NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN
    NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE
    CUSTOM_FORMULA CHECKBOX`,
  DeveloperMetadataLocationType: `
    SPREADSHEET SHEET ROW COLUMN`,
  DeveloperMetadataVisibility: `
    DOCUMENT PROJECT`,
  Dimension: `
    COLUMNS ROWS`,
  Direction: `
    UP DOWN PREVIOUS NEXT`,
  GroupControlTogglePosition: `
    BEFORE AFTER`,
  InterpolationType: `
    NUMBER PERCENT PERCENTILE MIN MAX`,
  ProtectionType: `
    RANGE SHEET`,
  RecalculationInterval: `
    ON_CHANGE MINUTE HOUR`,
  RelativeDate: `
    TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR`,
  SheetType: `
    GRID OBJECT`,
  SortOrder: `
    ASCENDING DESCENDING`,
  TextDirection: `
    LEFT_TO_RIGHT RIGHT_TO_LEFT`,
  TextToColumnsDelimiter: `
    COMMA SEMICOLON PERIOD SPACE`,
  ThemeColorType: `
    UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK`,
  ValueType: `
    IMAGE`,
  WrapStrategy: `
    WRAP OVERFLOW CLIP`,
};
