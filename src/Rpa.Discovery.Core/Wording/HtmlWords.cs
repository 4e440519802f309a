namespace Rpa.Discovery.Wording;

/// <summary>What stands around the blocks of an HTML page, and beside the axes of its pictures.</summary>
internal static class HtmlWords
{
    public static readonly Phrase Untitled = new("Report", "報告");
    public static readonly Phrase ToContent = new("To the content", "本文へ");
    public static readonly Phrase Offline = new("This page needs no network and sends nothing.", "この画面は、ネットにつながずに見られます。何も送りません。");
    public static readonly Phrase MadeBy = new("Made by {0}.", "作成: {0}");
    public static readonly Phrase ChartsBy = new("Pictures: Apache ECharts, Copyright The Apache Software Foundation, Apache License 2.0.",
        "図: Apache ECharts(Copyright The Apache Software Foundation、Apache License 2.0)");
    public static readonly Phrase Table = new("Table", "表");
    public static readonly Phrase Numbers = new("The numbers of this picture", "この図の数値");
    public static readonly Phrase SaveMap = new("Save the map (SVG)", "流れの図を保存(SVG)");
    public static readonly Phrase SavePicture = new("Save the picture (PNG)", "図を保存(PNG)");

    public static readonly Phrase Named = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase Of = new("{0} ({1})", "{0}({1})");
    public static readonly Phrase FromTo = new("{0} → {1}: {2}", "{0} → {1}: {2}");
    public static readonly Phrase At = new("{0}, {1}", "{0}・{1}");

    public static readonly Phrase Number = new("number", "数");
    public static readonly Phrase Minutes = new("minutes", "分");
    public static readonly Phrase Hours = new("hours", "時間");
    public static readonly Phrase HoursPerYear = new("hours a year", "1年の時間数");
    public static readonly Phrase HoursPerMonth = new("hours a month", "1か月の時間数");
    public static readonly Phrase Days = new("days", "日");
    public static readonly Phrase WorkingDays = new("working days", "営業日");
    public static readonly Phrase Cases = new("cases", "件");
    public static readonly Phrase CasesPerYear = new("cases a year", "1年の件数");
    public static readonly Phrase CasesPerDay = new("cases a day", "1日の件数");
    public static readonly Phrase Share = new("%", "%");
    public static readonly Phrase Money = new("{0}", "{0}");
    public static readonly Phrase MoneyPerYear = new("{0} a year", "1年の{0}");
    public static readonly Phrase MoneyPerCase = new("{0} a case", "1件の{0}");
    public static readonly Phrase Points = new("points", "点");
    public static readonly Phrase People = new("people", "人");
    public static readonly Phrase Years = new("years", "年");
}
