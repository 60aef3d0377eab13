import type { Random } from './random'

/** Names as families of one language bear them. All people here are made up. */
export type Naming = {
  /** BCP 47. */
  readonly language: string
  /** Of a hundred families, so many. */
  readonly share: number
  readonly adults: readonly string[]
  readonly youths: readonly string[]
  readonly families: readonly string[]
}

export const namings: readonly Naming[] = [
  {
    language: 'en', share: 40,
    adults: ['Denise', 'Marcus', 'Colleen', 'Tamika', 'Patricia', 'Roy', 'Shanice', 'Gail', 'Andre', 'Bridget', 'Lorraine', 'Walter', 'Imani', 'Cheryl', 'Dwayne', 'Nora'],
    youths: ['Jayden', 'Aaliyah', 'Connor', 'Maeve', 'Tyrese', 'Hazel', 'Owen', 'Zoe', 'Malik', 'Piper', 'Elijah', 'Rowan', 'Nia', 'Theo'],
    families: ['Alderwick', 'Bramhall', 'Castleton', 'Dunmore', 'Easterly', 'Farraday', 'Greaves', 'Hollowell', 'Ingersby', 'Jessop', 'Kettering', 'Larchmont', 'Marlowe', 'Nethercott', 'Oakhurst', 'Penhallow', 'Quimby', 'Rasmere', 'Stanwick', 'Thornbury', 'Underhill', 'Vance-Okoro', 'Winterbourne', 'Yardley', 'Ashgrove', 'Birchfield', 'Coldwell', 'Dovetree', 'Elmsworth', 'Foxley', 'Garrowby', 'Heathcote-Mills', 'Islington', 'Kirkbride', 'Lockridge', 'Merriweather-Boone', 'Northcliff', 'Osgoode', 'Pemberwick', 'Redfern', 'Silverbrook', 'Tolliver', 'Westerfield', 'Wrenfield'],
  },
  {
    language: 'es', share: 19,
    adults: ['Rosa', 'Guadalupe', 'Yolanda', 'Héctor', 'Maribel', 'Xiomara', 'Luz', 'Ramón', 'Altagracia', 'Marisol'],
    youths: ['Mateo', 'Camila', 'Ángel', 'Valentina', 'Iker', 'Lucía', 'Joaquín', 'Ximena'],
    families: ['Altamirano', 'Bustamante Peña', 'Cevallos', 'De la Cruz Montaño', 'Echeverría', 'Fuenmayor', 'Guzmán Ibáñez', 'Hinojosa', 'Irizarry', 'Lizárraga', 'Montalvo', 'Núñez Carrasco', 'Ordóñez', 'Quiñones', 'Rentería', 'Saldívar', 'Tejada Polanco', 'Urrutia', 'Villalobos', 'Zambrano Ríos'],
  },
  {
    language: 'pt', share: 9,
    adults: ['Conceição', 'Fernanda', 'João', 'Rosângela', 'Márcia', 'Antônio'],
    youths: ['Thiago', 'Isabela', 'Caio', 'Letícia', 'Davi', 'Luana'],
    families: ['Assunção', 'do Nascimento de Albuquerque Vasconcelos Figueiredo', 'Furtado', 'Gonçalves Leão', 'Magalhães', 'Tavares Brandão', 'Teixeira'],
  },
  {
    language: 'ht', share: 9,
    adults: ['Marie-Ange', 'Roselande', 'Wilner', 'Fabiola', 'Guerline', 'Jean-Robert'],
    youths: ['Djimy', 'Naïka', 'Stanley', 'Lovelie', 'Kervens', 'Mirlande'],
    families: ['Beauséjour', 'Charlestin', 'Dieujuste', 'Estimé', 'Jean-Philippe', 'Toussaint-Laguerre', 'Prophète'],
  },
  {
    language: 'vi', share: 7,
    adults: ['Thị Hồng', 'Ngọc Lan', 'Văn Hùng', 'Kim Phượng', 'Thanh Tuyền'],
    youths: ['Minh Khôi', 'Bảo Châu', 'Gia Huy', 'Khánh Linh'],
    families: ['Nguyễn', 'Trần', 'Phạm', 'Đặng', 'Huỳnh', 'Võ'],
  },
  { language: 'zh', share: 5, adults: ['秀英', '丽华', '建国', '美玲'], youths: ['子轩', '雨桐', '浩然', '欣怡'], families: ['欧阳', '陈', '林', '黄', '司徒'] },
  { language: 'ar', share: 5, adults: ['فاطمة', 'أمينة', 'خالد', 'هدى'], youths: ['يوسف', 'مريم', 'عمر', 'ليلى'], families: ['الخطيب', 'الحداد', 'عبد الرحمن', 'البيطار', 'النجار'] },
  { language: 'km', share: 6, adults: ['សុភា', 'ចាន់ធី', 'Sreymom', 'Bopha'], youths: ['Dara', 'Sokha', 'វិសាល', 'Rithy'], families: ['ស៊ុន', 'Keo', 'Prak', 'ឈួន', 'Chhim'] },
]

/** The naming of the next family, so that the languages come in their shares. */
export function pickNaming(random: Random): Naming {
  const last = namings.at(-1) as Naming
  let left = random.between(1, 100)
  return namings.find(({ share }) => (left -= share) <= 0) ?? last
}

/** A number that is kept for stories: nobody has it. */
export function madeUpPhone(random: Random, areaCode: string): string {
  return `(${areaCode}) 555-01${String(random.between(0, 99)).padStart(2, '0')}`
}

const streets = ['Alder Street', 'Tidewater Road', 'Kiln Lane', 'Orchard Terrace', 'Mill Pond Avenue', 'Lantern Court', 'Quarry Road', 'Larkspur Way', 'Ropewalk Street', 'Cooper Hill']

export function madeUpAddress(random: Random, towns: readonly string[]): string {
  const flat = random.chance(0.35) ? `, Apt ${random.between(1, 9)}${random.pick(['A', 'B', 'C'])}` : ''
  return `${random.between(3, 240)} ${random.pick(streets)}${flat}, ${random.pick(towns)}`
}
