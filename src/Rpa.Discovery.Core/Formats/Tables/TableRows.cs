using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Tables;

/// <summary>What stands in a table beside its rows: titles above the headings, totals below.</summary>
internal static class TableRows
{
    // A title, a date of printing, a blank row or a unit stand above the headings, not a page.
    private const int MostAbove = 20;

    private static readonly string[] _totals = ["合計", "小計", "総計", "総合計", "計", "total", "totals", "grand total", "sum", "subtotal"];

    /// <summary>Whether what stands in place of a name says that the row adds up others.</summary>
    public static bool IsTotal(string name) => _totals.Contains(FullWidth.ToAscii(name).Trim().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The records that say anything, from the headings on: the first row that holds one of each set. All of them where none
    /// does, so that what is missing is said of the first.</summary>
    public static List<TextRecord> FromHeadings(IEnumerable<TextRecord> records, Func<IReadOnlyList<string>, bool> areHeadings)
    {
        var said = records.Where(r => r.Fields.Any(f => !string.IsNullOrWhiteSpace(f))).ToList();
        var first = said.FindIndex(0, Math.Min(MostAbove, said.Count), r => areHeadings(r.Fields));
        return first <= 0 ? said : said[first..];
    }
}
