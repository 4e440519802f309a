namespace Rpa.Discovery.Wording;

/// <summary>The names of Japan's holidays; the English ones as the Cabinet Office translates them.</summary>
internal static class HolidayWords
{
    public static readonly Phrase NewYearsDay = new("New Year's Day", "元日");
    public static readonly Phrase ComingOfAgeDay = new("Coming of Age Day", "成人の日");
    public static readonly Phrase NationalFoundationDay = new("National Foundation Day", "建国記念の日");
    public static readonly Phrase EmperorsBirthday = new("Emperor's Birthday", "天皇誕生日");
    public static readonly Phrase VernalEquinoxDay = new("Vernal Equinox Day", "春分の日");
    public static readonly Phrase ShowaDay = new("Showa Day", "昭和の日");
    public static readonly Phrase ConstitutionMemorialDay = new("Constitution Memorial Day", "憲法記念日");
    public static readonly Phrase GreeneryDay = new("Greenery Day", "みどりの日");
    public static readonly Phrase ChildrensDay = new("Children's Day", "こどもの日");
    public static readonly Phrase MarineDay = new("Marine Day", "海の日");
    public static readonly Phrase MountainDay = new("Mountain Day", "山の日");
    public static readonly Phrase RespectForTheAgedDay = new("Respect for the Aged Day", "敬老の日");
    public static readonly Phrase AutumnalEquinoxDay = new("Autumnal Equinox Day", "秋分の日");
    public static readonly Phrase HealthAndSportsDay = new("Health and Sports Day", "体育の日");
    public static readonly Phrase SportsDay = new("Sports Day", "スポーツの日");
    public static readonly Phrase CultureDay = new("Culture Day", "文化の日");
    public static readonly Phrase LaborThanksgivingDay = new("Labor Thanksgiving Day", "勤労感謝の日");
    public static readonly Phrase Holiday = new("Holiday", "休日");
    public static readonly Phrase ImperialWedding = new("Imperial Wedding", "結婚の儀");
    public static readonly Phrase ImperialFuneral = new("Imperial Funeral", "大喪の礼");
    public static readonly Phrase EnthronementCeremony = new("Enthronement Ceremony", "即位礼正殿の儀");
    public static readonly Phrase EnthronementDay = new("Day of the Emperor's Accession", "即位の日");
}
