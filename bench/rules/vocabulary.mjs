// The words contacts are made of; the groups' conditions draw their values from them, too.

const words = (text) => text.trim().split(/\s*,\s*/);

export const firstNames = words(`
  Ada, Aiko, Alejandro, Amara, Amélie, Anders, Anna, Aoife, Arjun, Aylin, Ben, Bianca, Bruno, Carlos, Carmen, Chen,
  Chidi, Chloé, Claire, Daniel, David, Diego, Elena, Elif, Emma, Erik, Esra, Eva, Fatima, Felix, Femi, Finn, Francesca,
  Frida, Gabriel, Giulia, Grace, Hana, Hannah, Haruto, Hugo, Ibrahim, Ines, Ingrid, Isaac, Ivan, Jack, James, Jana, Jin,
  João, John, Jonas, José, Julia, Kai, Karim, Kate, Kenji, Lars, Laura, Lea, Leo, Li, Liam, Linh, Lucas, Lucía, Luis,
  Maja, Mara, Marco, Maria, Marie, Mary, Mateo, Mehmet, Mei, Mia, Michael, Milan, Mohamed, Nadia, Naomi, Nina, Noah,
  Nora, Olga, Oliver, Omar, Oscar, Paul, Pedro, Peter, Priya, Rafael, Ravi, Rosa, Ruth, Sam, Sara, Sofia, Sophie, Tariq,
  Tom, Valentina, Victor, Wei, Yara, Yuki, Yusuf, Zoe`);

export const lastNames = words(`
  Abe, Adeyemi, Ahmed, Allen, Andersson, Bauer, Becker, Bernard, Brown, Carter, Castillo, Chen, Clark, Costa, Cruz, Davis,
  Demir, Diaz, Dubois, Eriksen, Evans, Fernández, Ferrari, Fischer, Flores, García, Garcia, Gomez, Gonzalez, Green,
  Gruber, Gupta, Haddad, Hall, Hansen, Harris, Hoang, Hoffmann, Horvat, Huber, Ito, Ivanov, Jackson, Jansen, Johansson,
  Jones, Kaya, Keller, Khan, Kim, King, Kowalski, Kumar, Larsen, Lee, Lefèvre, Lewis, Li, Lopez, Martin, Mehta, Meier,
  Mendoza, Meyer, Miller, Moore, Morales, Moreau, Müller, Murphy, Nakamura, Nguyen, Nielsen, Novak, O'Brien, Okafor, Olsen,
  Ortiz, Park, Patel, Pereira, Peters, Petrov, Popescu, Ramirez, Ramos, Reyes, Ricci, Rivera, Rossi, Ruiz, Russo, Sanchez,
  Santos, Sato, Schmidt, Schneider, Schulz, Scott, Silva, Simon, Singh, Smith, Suzuki, Takahashi, Tan, Taylor, Thomas,
  Torres, Tran, Turner, Vargas, Vasquez, Vega, Wagner, Walker, Wang, Weber, White, Williams, Wilson, Wong, Wright, Yang,
  Yilmaz, Young, Zhang, Zhou`);

const companyStarts = words(`
  Acme, Alder, Alpine, Amber, Apex, Arrow, Atlas, Aurora, Beacon, Birch, Blue Harbor, Bright, Cedar, Cobalt, Copper,
  Coral, Crest, Delta, Eagle, Echo, Ember, Falcon, Fern, Fjord, Forge, Fox, Glacier, Golden Gate, Granite, Green Leaf,
  Harbor, Hazel, Horizon, Iron, Ivory, Jade, Juniper, Keystone, Lakeside, Lantern, Lark, Laurel, Lighthouse, Linden,
  Lunar, Maple, Meridian, Mosaic, Nimbus, North Star, Nova, Oak, Ocean, Olive, Onyx, Opal, Orbit, Otter, Pacific, Pine,
  Pioneer, Prairie, Quartz, Raven, Red Rock, Ridge, River, Rowan, Ruby, Sable, Sage, Sierra, Silver, Sky, Solar, Spruce,
  Stone, Summit, Sun, Terra, Timber, Topaz, Tundra, Union, Valley, Vega, Verde, Violet, Vista, Water, West, Willow, Wind`);

const companyMiddles = words(`
  Analytics, Bakery, Biotech, Books, Capital, Care, Clinic, Coffee, Construction, Consulting, Dental, Design, Digital,
  Dynamics, Education, Electric, Energy, Engineering, Events, Farms, Finance, Fitness, Foods, Freight, Furniture, Games,
  Health, Homes, Hotels, Insurance, Labs, Law, Logistics, Marketing, Media, Mobility, Motors, Music, Networks, Optics,
  Outdoor, Packaging, Partners, Pharma, Photo, Press, Print, Properties, Realty, Research, Robotics, School, Security,
  Software, Solutions, Sports, Studio, Supply, Systems, Tech, Textiles, Tools, Travel, Ventures, Wines, Works`);

const companyEnds = ['', '', ' Inc.', ' LLC', ' Ltd', ' GmbH', ' Group', ' & Sons', ' S.A.', ' Co.'];

/** Every company once: about 60,000, of which a few hundred large ones employ many of the contacts. */
export const companies = companyStarts.flatMap((start) =>
  companyMiddles.flatMap((middle) => companyEnds.slice(1).map((end) => `${start} ${middle}${end}`)),
);
/** Many contacts each; spread over the list so that they share no beginning. */
export const largeCompanies = Array.from(
  { length: 300 },
  (_, index) => companies[(index * 173) % companies.length],
);

export const freeMailDomains = words('gmail.com, outlook.com, yahoo.com, icloud.com, gmx.de, proton.me');

/** The mail domain of a company: its letters, and an ending that depends on its length. */
export function domainOf(company) {
  const letters = company.toLowerCase().replace(/[^a-z]/g, '');
  return `${letters}.${['com', 'com', 'io', 'org', 'edu', 'co.uk', 'de'][letters.length % 7]}`;
}

/** Country, calling code, and how often it is met. */
export const countries = words(`
  United States 1 30, Canada 1 10, Mexico 52 7, United Kingdom 44 8, Germany 49 8, France 33 6, Spain 34 5, Italy 39 5,
  Brazil 55 5, India 91 6, Japan 81 4, Australia 61 4, Netherlands 31 3, Sweden 46 2, Norway 47 2, Denmark 45 2, Finland 358 1,
  Poland 48 2, Portugal 351 1, Ireland 353 1, Austria 43 1, Switzerland 41 2, Belgium 32 1, Turkey 90 2, Egypt 20 1,
  Nigeria 234 1, Kenya 254 1, South Africa 27 1, Israel 972 1, Singapore 65 1, Vietnam 84 1, South Korea 82 2, China 86 3,
  Indonesia 62 1, Philippines 63 1, New Zealand 64 1, Argentina 54 1, Chile 56 1, Colombia 57 1, Peru 51 1`).map(
  (entry) => {
    const [, name, code, weight] = /^(.+) (\d+) (\d+)$/.exec(entry);
    return { name, code, weight: Number(weight) };
  },
);

export const stages = words('Lead, Qualified, Proposal, Negotiation, Won, Lost');
export const stageWeights = [35, 22, 14, 8, 13, 8];

/** Tag, and the share of contacts that have it. */
export const tags = words(`
  Client 25, VIP 4, Newsletter 30, Partner 6, Prospect 18, Conference 2026 7, Conference 2025 6, Webinar 12, Trial 9, Churned 5,
  Referral 8, Speaker 2, Press 2, Investor 1, Supplier 4, Do not call 3, Needs follow-up 11, Holiday card 10, Beta 5, Alumni 3`).map(
  (entry) => {
    const [, name, percent] = /^(.+) (\d+)$/.exec(entry);
    return { name, share: Number(percent) / 100 };
  },
);
