// Latin and Arabic spellings side by side; a third column is another way the first is written in Latin letters.
const table = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((word) => word.trim()) as [latin: string, arabic: string, variant?: string])

/** What a group calls itself: brigade, battalions, movement. */
export const bodies = table(`
  Liwa | لواء | Lewa
  Kataib | كتائب | Kata'ib
  Katibat | كتيبة | Kateebat
  Harakat | حركة | Haraket
  Jaysh | جيش | Jaish
  Saraya | سرايا | Sarayat
  Fawj | فوج | Fauj
  Quwat | قوات | Quwwat
  Jabhat | جبهة | Jebhat
  Faylaq | فيلق | Failaq
  Asaib | عصائب | Asa'ib
  Tajammu | تجمع | Tajamu
  Haras | حرس | Harras
  Usud | أسود | Osoud
  Firqat | فرقة | Ferqat
  Ittihad | اتحاد | Etihad`)

/** Whom or what it is named for. */
export const namesakes = table(`
  al-Baqir | الباقر | al-Bakir
  al-Fath | الفتح | el-Fateh
  al-Sham | الشام | ash-Sham
  al-Quds | القدس | el-Qods
  al-Haqq | الحق | al-Haq
  al-Tawhid | التوحيد | at-Tawheed
  al-Nasr | النصر | an-Nasr
  al-Muntaqim | المنتقم | el-Montaqem
  al-Zahra | الزهراء | az-Zahraa
  al-Hussein | الحسين | el-Husayn
  al-Abbas | العباس | el-Abbass
  al-Furqan | الفرقان | el-Forqan
  al-Mujahidin | المجاهدين | al-Mojahedeen
  al-Shuhada | الشهداء | ash-Shohada
  al-Karama | الكرامة | el-Karameh
  al-Hurriya | الحرية | el-Horriyeh
  al-Thawra | الثورة | ath-Thawrah
  al-Ansar | الأنصار | el-Ansaar
  al-Sahel | الساحل | as-Sahil
  al-Jazira | الجزيرة | el-Jazeera
  al-Badia | البادية | el-Badiyah
  al-Asad | الأسد | el-Assad
  al-Saiqa | الصاعقة | as-Sa'iqa
  al-Nimr | النمر | an-Namer
  al-Saqr | الصقر | as-Saqer
  al-Madina | المدينة | el-Medina
  al-Salam | السلام | as-Salaam
  al-Istiqlal | الاستقلال | el-Esteqlal
  al-Wihda | الوحدة | el-Wahda
  al-Difa | الدفاع | ed-Difa'
  al-Khalas | الخلاص | el-Khalass
  al-Majd | المجد | el-Majed`)

/** Where it comes from. */
export const places = table(`
  Halab | حلب | Haleb
  Homs | حمص | Hims
  Hama | حماة | Hamah
  Idlib | إدلب | Edlib
  Dara | درعا | Deraa
  al-Raqqa | الرقة | ar-Raqqah
  Dayr al-Zawr | دير الزور | Deir ez-Zor
  al-Hasaka | الحسكة | el-Hassakeh
  al-Qunaytra | القنيطرة | Quneitra
  al-Suwayda | السويداء | Sweida
  Tartus | طرطوس | Tartous
  al-Ladhiqiya | اللاذقية | Latakia
  Dimashq | دمشق | Dimeshq
  al-Ghuta | الغوطة | Ghouta
  al-Qalamun | القلمون | Qalamoun
  Manbij | منبج | Membij
  al-Bab | الباب | el-Bab
  Tadmur | تدمر | Tadmor
  Nubbul | نبل | Nubl
  Salamiya | السلمية | Salamiyeh
  al-Mosul | الموصل | el-Mawsil
  al-Anbar | الأنبار | el-Anbaar
  Baghdad | بغداد | Baghdaad
  al-Basra | البصرة | Basrah`)

/** Given names. */
export const given = table(`
  Khalid | خالد | Khaled
  Hamza | حمزة | Hamzah
  Muhammad | محمد | Mohamad
  Umar | عمر | Omar
  Hussein | حسين | Husayn
  Nawaf | نواف | Nawwaf
  Mahmud | محمود | Mahmoud
  Yusuf | يوسف | Youssef
  Ibrahim | إبراهيم | Ebrahim
  Sulayman | سليمان | Sleiman
  Mustafa | مصطفى | Moustafa
  Ahmad | أحمد | Ahmed
  Abd al-Karim | عبد الكريم | Abdulkarim
  Abd al-Rahman | عبد الرحمن | Abdurrahman
  Zahran | زهران | Zahraan
  Bashir | بشير | Basheer
  Faysal | فيصل | Faisal
  Jamil | جميل | Jameel
  Nidal | نضال | Nedal
  Samir | سمير | Sameer
  Tariq | طارق | Tarek
  Wasim | وسيم | Waseem
  Ziyad | زياد | Ziad
  Firas | فراس | Feras`)

/** Family names. */
export const families = table(`
  al-Merhi | المرعي | el-Mer'i
  al-Baer | البعير | el-Ba'ir
  al-Hassan | الحسن | el-Hasan
  al-Jasim | الجاسم | el-Jassem
  al-Shaykh | الشيخ | esh-Sheikh
  al-Khatib | الخطيب | el-Khateeb
  al-Najjar | النجار | en-Najar
  al-Hallaq | الحلاق | el-Hallak
  al-Bashir | البشير | el-Basheer
  al-Ali | العلي | el-Aly
  al-Sattuf | السطوف | es-Sattouf
  al-Maqdisi | المقدسي | el-Makdisi
  al-Jawlani | الجولاني | el-Golani
  al-Dimashqi | الدمشقي | ed-Dimashki
  al-Halabi | الحلبي | el-Halaby
  al-Hamwi | الحموي | el-Hamawi
  al-Omari | العمري | el-Umari
  al-Rifai | الرفاعي | er-Refa'i
  al-Qasim | القاسم | el-Kassem
  Alloush | علوش | Allush
  Berri | بري | Barri
  Shahada | شحادة | Shehadeh
  Taha | طه | Taha
  Darwish | درويش | Darweesh
  Qadri | قدري | Kadri
  Sabbagh | صباغ | Sabagh
  Haydar | حيدر | Haidar
  Kanaan | كنعان | Kan'an`)
