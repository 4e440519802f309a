using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Tables;

/// <summary>How a table writes its numbers: with a decimal comma, as spreadsheets do that part cells by a semicolon or a tab in much of
/// Europe, or with a decimal point.</summary>
/// <remarks>
/// <c>1,5</c> and <c>1.234,5</c> can only have a decimal comma, <c>0.5</c> and <c>1,234,567</c> only a decimal point. <c>1,500</c> and
/// <c>1.500</c> may be either: the other numbers of their column say which, else those of the table. Where none does, a semicolon leaves it
/// open, and a tab leaves it as it is without one. Only cells that are an amount and nothing else are asked. Where commas part the cells,
/// nothing is looked at.
/// </remarks>
internal sealed partial class TableNumbers
{
    private readonly IReadOnlyList<DecimalSigns> _columns;
    private readonly DecimalSigns _table;
    private readonly bool _isOpen;

    private TableNumbers(IReadOnlyList<DecimalSigns> columns, bool isOpen) =>
        (_columns, _table, _isOpen) = (columns, columns.Aggregate(DecimalSigns.None, (all, c) => all | c), isOpen);

    [Flags]
    private enum DecimalSigns
    {
        None = 0,
        Comma = 1,
        Point = 2,
        Both = Comma | Point,
    }

    /// <summary>What the cells of a table say; null where commas part them.</summary>
    public static TableNumbers? Of(IReadOnlyList<string[]> rows, char delimiter)
    {
        if (delimiter == ',')
            return null;
        var columns = new DecimalSigns[rows.Count == 0 ? 0 : rows.Max(r => r.Length)];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i].AsSpan().IndexOfAny(",.，．") < 0
                    || Amount().Match(FullWidth.ToAscii(row[i]).Trim()) is not { Success: true } cell)
                    continue;
                columns[i] = cell.Groups["number"].Captures.Select(c => Signs(c.Value))
                    .Where(s => s != DecimalSigns.Both).Aggregate(columns[i], (all, s) => all | s);
            }
        }

        return new TableNumbers(columns, isOpen: delimiter == ';');
    }

    /// <summary>A cell with its numbers as they are read everywhere: a decimal point, nothing between thousands. Null where one may be two
    /// numbers.</summary>
    public string? Plain(string text, int column)
    {
        if (text.AsSpan().IndexOfAny(',', '.') < 0)
            return text;
        var isOpen = false;
        var plain = Number().Replace(text, m =>
        {
            var signs = Signs(m.Value);
            if (signs == DecimalSigns.Both)
            {
                var said = column >= 0 && column < _columns.Count && _columns[column] != DecimalSigns.None ? _columns[column] : _table;
                isOpen |= said is DecimalSigns.Both || (said is DecimalSigns.None && _isOpen);
                signs = said;
            }

            return signs switch
            {
                DecimalSigns.Comma => m.Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
                DecimalSigns.Point => m.Value.Replace(",", "", StringComparison.Ordinal),
                _ => m.Value,
            };
        });
        return isOpen ? null : plain;
    }

    // What a number's decimal sign can be; none where it has no sign, or is no number.
    private static DecimalSigns Signs(string number)
    {
        var last = number.AsSpan().LastIndexOfAny(',', '.');
        if (last < 0)
            return DecimalSigns.None;
        var (sign, other) = number[last] == ',' ? (',', '.') : ('.', ',');
        var asDecimal = sign == ',' ? DecimalSigns.Comma : DecimalSigns.Point;
        var whole = number[..last];
        if (whole.Contains(other, StringComparison.Ordinal))
            return IsGrouped(whole, other) ? asDecimal : DecimalSigns.None;
        if (whole.Contains(sign, StringComparison.Ordinal))
            return IsGrouped(number, sign) ? DecimalSigns.Both & ~asDecimal : DecimalSigns.None;
        return IsGrouped(number, sign) ? DecimalSigns.Both : asDecimal;
    }

    private static bool IsGrouped(string number, char sign)
    {
        var groups = number.Split(sign);
        return groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == 3);
    }

    // An amount and nothing else tells how numbers are written: 3,4月 and 様式3,4 are lists.
    [GeneratedRegex(@"^[約¥$€£\\\s]*(?<number>[0-9]+(?:[.,][0-9]+)*)(?:\s*[-~〜–]\s*(?<number>[0-9]+(?:[.,][0-9]+)*))?"
        + @"\s*(?:%|円|€|eur|分|秒|時間|件|回|枚|通|人|h|s|min|mins|minutes?|hours?|seconds?)?(?:/\s*\S+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<![0-9.,:/])[0-9]+(?:[.,][0-9]+)*(?![0-9.,:/])")]
    private static partial Regex Number();
}
