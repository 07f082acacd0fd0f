/**
 * Google's error texts in other languages: scripts see them in the language of the account that runs, with the same names and codes.
 * Texts without a mark were seen on Google: in the error list of github.com/RomainVialard/ErrorHandler, or where noted. Those in `ours` are
 * our own translations, there so that nobody branches on English texts.
 */

import { ServiceException } from './execution/exceptions.ts';

interface LocalizedText {
  /** {0} and {1} stand for what varies. */
  readonly english: string;
  /** By language, or language and region. */
  readonly seen: Readonly<Record<string, string>>;
  readonly ours?: Readonly<Record<string, string>>;
}

const texts: readonly LocalizedText[] = [
  {
    english:
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    seen: {
      es: 'Estás intentando editar una celda o un objeto protegidos. Ponte en contacto con el propietario de la hoja de cálculo para desprotegerla si es necesario modificarla.',
      'es-419':
        'Estás intentando modificar una celda o un objeto protegido. Si necesitas realizar cambios, comunícate con el propietario de la hoja de cálculo para que quite la protección.',
      fr: "Vous tentez de modifier une cellule ou un objet protégés. Si vous avez besoin d'effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.",
      pt: 'Você está tentando editar uma célula ou um objeto protegido. Se precisar editar, entre em contato com o proprietário da planilha para remover a proteção.',
      ja: '保護されているセルやオブジェクトを編集しようとしています。編集する必要がある場合は、スプレッドシートのオーナーに連絡して保護を解除してもらってください。',
      ru: 'Эта область защищена. Чтобы изменить ее, обратитесь к владельцу таблицы.',
    },
    ours: {
      de: 'Sie versuchen, eine geschützte Zelle oder ein geschütztes Objekt zu bearbeiten. Bitten Sie den Eigentümer der Tabelle, den Schutz aufzuheben, wenn Sie sie bearbeiten müssen.',
    },
  },
  {
    // Spanish and French as seen in several public repositories that quote the errors of their users.
    english: 'Specified permissions are not sufficient to call {0}. Required permissions: {1}',
    seen: {
      es: 'Los permisos especificados no son suficientes para llamar a {0}. Permisos necesarios: {1}',
      fr: 'Les autorisations spécifiées ne sont pas suffisantes pour appeler {0}. Autorisations requises : {1}',
    },
    ours: {
      de: 'Die angegebenen Berechtigungen reichen nicht aus, um {0} aufzurufen. Erforderliche Berechtigungen: {1}',
      pt: 'As permissões especificadas não são suficientes para chamar {0}. Permissões necessárias: {1}',
    },
  },
  {
    english: 'Authorization is required to perform that action. Please run the script again to authorize it.',
    seen: {
      fr: 'Autorisation requise pour exécuter cette action. Exécutez à nouveau le script pour autoriser cette action.',
      pt: 'É necessária autorização para executar esta ação. Execute o script novamente para autorizar a ação.',
    },
    ours: {
      es: 'Se necesita autorización para realizar esa acción. Vuelve a ejecutar la secuencia de comandos para autorizarla.',
      de: 'Für diese Aktion ist eine Autorisierung erforderlich. Führen Sie das Skript noch einmal aus, um es zu autorisieren.',
    },
  },
  {
    english: 'You do not have permissions to access the requested document.',
    seen: {
      es: 'No dispones del permiso necesario para acceder al documento solicitado.',
      fr: "Vous n'avez pas l'autorisation d'accéder au document demandé.",
      it: "Non disponi dell'autorizzazione necessaria per accedere al documento richiesto.",
    },
    ours: { de: 'Sie haben keine Berechtigung, auf das angeforderte Dokument zuzugreifen.' },
  },
  {
    english: 'Document {0} is missing (perhaps it was deleted?)',
    seen: {
      es: 'Falta el documento {0} (puede que se haya eliminado).',
      fr: 'Le document {0} est manquant (peut-être a-t-il été supprimé ?)',
      de: 'Das Dokument {0} fehlt. (Vielleicht wurde es gelöscht?)',
      it: 'Documento {0} mancante (forse è stato eliminato?)',
      pt: 'O documento {0} está ausente (será que foi excluído?)',
    },
  },
  {
    english: 'Service invoked too many times for one day: {0}.',
    seen: {
      es: 'Servicio solicitado demasiadas veces en un mismo día: {0}.',
      fr: "Trop d'appels pour ce service aujourd'hui : {0}.",
      pt: 'Serviço chamado muitas vezes no mesmo dia: {0}.',
    },
    ours: { de: 'Der Dienst wurde an einem Tag zu oft aufgerufen: {0}.' },
  },
  {
    english: 'Unexpected error while getting the method or property {0} on object {1}.',
    seen: {},
    ours: {
      es: 'Error inesperado al obtener el método o la propiedad {0} en el objeto {1}.',
      fr: "Erreur inattendue lors de l'obtention de la méthode ou de la propriété {0} de l'objet {1}.",
      de: 'Unerwarteter Fehler beim Abrufen der Methode oder Eigenschaft {0} für das Objekt {1}.',
    },
  },
  {
    english: 'Service invoked too many times in a short time: {0}. Try Utilities.sleep(1000) between calls.',
    seen: {},
    ours: {
      es: 'Servicio solicitado demasiadas veces en poco tiempo: {0}. Prueba con Utilities.sleep(1000) entre llamadas.',
      fr: "Trop d'appels pour ce service en peu de temps : {0}. Essayez Utilities.sleep(1000) entre les appels.",
      de: 'Der Dienst wurde in kurzer Zeit zu oft aufgerufen: {0}. Versuchen Sie es mit Utilities.sleep(1000) zwischen den Aufrufen.',
    },
  },
  {
    // Spanish as quoted by a public repository.
    english: 'Exceeded maximum execution time',
    seen: { es: 'Se ha superado el tiempo máximo de ejecución' },
    ours: {
      fr: "Durée maximale d'exécution dépassée",
      de: 'Maximale Ausführungszeit überschritten',
      pt: 'O tempo máximo de execução foi excedido',
    },
  },
  {
    english: 'A sheet with the name "{0}" already exists. Please enter another name.',
    seen: {
      es: 'Ya existe una hoja con el nombre "{0}". Introduce un nombre distinto.',
      'es-419': 'Ya existe una hoja con el nombre "{0}". Ingresa otro.',
      fr: 'Une feuille nommée "{0}" existe déjà. Veuillez saisir un autre nom.',
      de: 'Es ist bereits ein Tabellenblatt mit dem Namen "{0}" vorhanden. Geben Sie einen anderen Namen ein.',
      it: 'Esiste già un foglio con il nome "{0}". Inserisci un altro nome.',
      pt: 'Já existe uma página chamada "{0}". Insira outro nome.',
      ja: 'シート名「{0}」はすでに存在しています。別の名前を入力してください。',
      ru: 'Лист "{0}" уже существует. Введите другое название.',
    },
  },
  {
    english: 'Range not found',
    seen: {
      es: 'No se ha encontrado el intervalo.',
      fr: 'Plage introuvable',
      pt: 'Intervalo não encontrado',
    },
    ours: { de: 'Bereich nicht gefunden' },
  },
  {
    english: 'The coordinates of the range are outside the dimensions of the sheet.',
    seen: { pt: 'As coordenadas do intervalo estão fora das dimensões da página.' },
    ours: {
      es: 'Las coordenadas del intervalo están fuera de las dimensiones de la hoja.',
      fr: 'Les coordonnées de la plage sont en dehors des dimensions de la feuille.',
      de: 'Die Koordinaten des Bereichs liegen außerhalb der Abmessungen des Tabellenblatts.',
    },
  },
  {
    english: 'Invalid email: {0}',
    seen: {
      es: 'El correo electrónico no es válido: {0}',
      fr: 'E-mail incorrect : {0}',
      nl: 'Ongeldige e-mail: {0}',
    },
    ours: { de: 'Ungültige E-Mail-Adresse: {0}', pt: 'E-mail inválido: {0}' },
  },
  {
    english: "The parameters ({0}) don't match the method signature for {1}.",
    seen: {},
    ours: {
      es: 'Los parámetros ({0}) no coinciden con la firma de método para {1}.',
      fr: 'Les paramètres ({0}) ne correspondent pas à la signature de méthode pour {1}.',
      de: 'Die Parameter ({0}) stimmen nicht mit der Methodensignatur für {1} überein.',
    },
  },
  {
    english: 'The data you entered in cell {0} violates the data validation rules set on this cell.',
    seen: {},
    ours: {
      es: 'Los datos que has introducido en la celda {0} infringen las reglas de validación de datos de esta celda.',
      fr: 'Les données saisies dans la cellule {0} ne respectent pas les règles de validation des données de cette cellule.',
      de: 'Die in Zelle {0} eingegebenen Daten verstoßen gegen die Datenvalidierungsregeln für diese Zelle.',
    },
  },
  {
    english: "We're sorry, a server error occurred. Please wait a bit and try again.",
    seen: {
      es: 'Lo sentimos, se ha producido un error en el servidor. Espera un momento y vuelve a intentarlo.',
      fr: 'Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser et vous invitons à réessayer ultérieurement.',
      de: 'Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.',
      it: 'Spiacenti. Si è verificato un errore del server. Attendi e riprova.',
    },
  },
];

interface Translation {
  readonly pattern: RegExp;
  readonly byLanguage: Readonly<Record<string, string>>;
}

/** What varies may hold full stops itself; where it stands last, it reaches to the end. */
const translations: readonly Translation[] = texts.map(({ english, seen, ours }) => ({
  pattern: new RegExp(
    english.replace(/[\\^$.*+?()[\]|]/g, '\\$&').replace(/\{\d\}/g, '(.+?)') +
      (/\{\d\}\.?$/.test(english) ? '$' : ''),
    's',
  ),
  byLanguage: { ...ours, ...seen },
}));

/**
 * A message as an account with this language sees it. Texts that Google's services put around another one (the name of the API call that
 * failed) stay English: no translation of them is known.
 * @param language such as "en", "es", "es-419"; one without texts gets the English ones
 */
export function localizedMessage(message: string, language: string): string {
  const [base = language] = language.split('-');
  if (base === 'en') return message;
  for (const { pattern, byLanguage } of translations) {
    const text = byLanguage[language] ?? byLanguage[base];
    const found = pattern.exec(message);
    if (text === undefined || found === null) continue;
    const inserted = text.replace(/\{(\d)\}/g, (_, at: string) => found[Number(at) + 1] ?? '');
    return message.replace(found[0], () => inserted);
  }
  return message;
}

/** The same exception, code and reason with its texts in a language. */
export function localizedException(exception: ServiceException, language: string): ServiceException {
  const message = localizedMessage(exception.message, language);
  if (message === exception.message) return exception;
  const { details } = exception;
  if (details === undefined) return new ServiceException(message);
  const inLanguage = <T extends { readonly message: string }>(entry: T): T => ({
    ...entry,
    message: localizedMessage(entry.message, language),
  });
  const errors = details.errors?.map(inLanguage);
  return new ServiceException(message, { ...inLanguage(details), ...(errors && { errors }) });
}
