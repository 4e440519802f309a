using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Offers;

/// <summary>A criterion of a table of offers.</summary>
/// <param name="Id">As written.</param>
/// <param name="Title">What it is about; the id where nothing was written.</param>
/// <param name="Weight">At least 0.</param>
/// <param name="LessIsBetter">Whether a smaller number is better.</param>
/// <param name="Scores">[offer].</param>
internal sealed record OfferCriterion(string Id, string Title, double Weight, bool LessIsBetter, IReadOnlyList<double> Scores);

/// <summary>Offers by criteria with weights.</summary>
internal sealed record OfferTable(IReadOnlyList<string> Offers, IReadOnlyList<OfferCriterion> Criteria);

/// <summary>Reads a table of offers: criterion and weight, which way is better, then a column for each offer.</summary>
/// <remarks>Japanese headings: 観点 (criterion), 内容 (title), 重み (weight), 良い方向 (better: 大きいほど or 小さいほど), 質問 (question, not read). Rows
/// without a weight are not read further.</remarks>
internal static class OfferFile
{
    private static readonly string[] Criterion = ["criterion", "観点"];
    private static readonly string[] Weight = ["weight", "重み"];
    private static readonly string[] Better = ["better", "良い方向"];
    private static readonly string[] Title = ["title", "内容"];
    private static readonly string[] Unread = ["question", "質問", "remark", "remarks", "note", "notes", "comment", "comments", "備考", "メモ",
        "コメント", "注記"];
    private static readonly string[] Less = ["less", "lower", "smaller", "小さいほど", "小さいほど良い", "小さいほどよい", "小さい方が良い", "低いほど",
        "低いほど良い", "安いほど", "安いほど良い"];
    private static readonly string[] More = ["", "more", "higher", "larger", "大きいほど", "大きいほど良い", "大きいほどよい", "大きい方が良い", "高いほど",
        "高いほど良い"];

    public static ReadResult<OfferTable> Read(string path)
    {
        var findings = new Findings();
        if (BoundedFile.Read(path, BoundedFile.LargestText, out var fault) is not { } bytes)
        {
            findings.Add(fault!.At(new SourceSpan(path, 0, 0), path));
            return new ReadResult<OfferTable>(null, findings.InOrder());
        }

        var table = SourceFile.Decode(bytes, path, findings, OfferRules.ReadAs, BoundedFile.LargestText) is { } source
            ? Table(source, findings) : null;
        return new ReadResult<OfferTable>(table, findings.InOrder());
    }

    private static OfferTable? Table(SourceText source, Findings findings)
    {
        if (DelimitedText.Records(source, findings, TraceRules.Quotes) is not { } all)
            return null;
        var records = TableRows.FromHeadings(all, r => r.Any(f => Is(f, Criterion)) && r.Any(f => Is(f, Weight)));
        var heads = records.Count == 0 ? [] : records[0].Fields.Select(f => f.Trim()).ToList();
        int At(string[] names) => heads.FindIndex(h => Is(h, names));
        var (criterion, weight, better, title) = (At(Criterion), At(Weight), At(Better), At(Title));
        foreach (var (at, names) in new[] { (criterion, Criterion), (weight, Weight) })
        {
            if (at < 0)
                findings.Add(OfferRules.NoColumn, source.At(1, 1), names[0],
                    string.Join(", ", heads.Where(h => h.Length > 0).DefaultIfEmpty("-")));
        }

        if (criterion < 0 || weight < 0)
            return null;
        var offers = Enumerable.Range(0, heads.Count).Where(i => i != criterion && i != weight && i != better && i != title
            && heads[i].Length > 0 && !Is(heads[i], Unread)).ToList();
        foreach (var names in new[] { Criterion, Weight, Better, Title })
        {
            if (offers.Find(i => Is(heads[i], names)) is > 0 and var again)
                findings.Add(TableRules.ColumnTwice, records[0].Places[again], heads[At(names)], heads[again]);
        }

        if (offers.Count < 2)
            findings.Add(OfferRules.TooFewOffers, records[0].Places[0], offers.Count);
        foreach (var twice in offers.GroupBy(i => heads[i], StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Add(OfferRules.Twice, records[0].Places[twice.Last()], twice.Key);
        var criteria = new List<OfferCriterion>();
        foreach (var record in records.Skip(1))
        {
            if (criterion < record.Fields.Length && TableRows.IsTotal(record.Fields[criterion]))
                findings.Add(TableRules.Total, record.Places[criterion], record.Number, record.Fields[criterion].Trim());
            else
                Row(record, findings, (criterion, weight, better, title), offers, heads, criteria);
        }

        if (criteria.All(c => c.Weight == 0) && !findings.HasErrors)
            findings.Add(OfferRules.NothingWeighs, records[0].Places[weight]);
        return findings.HasErrors ? null : new OfferTable([.. offers.Select(i => heads[i])], criteria);
    }

    // A unit in brackets says nothing, since the scores of a row are compared with each other, and weights with weights.
    private static bool Is(string heading, string[] names) => names.Contains(UnitInBrackets.Split(heading).Name, StringComparer.Ordinal);

    // 60 %, 1,200,000円, 95万円; exponents as programs write them.
    private static double? ScoreOf(string text, bool isWeight)
    {
        var plain = text.TrimStart('\\', '¥', '￥', '$', '€').TrimEnd('円', '点').TrimEnd();
        if (isWeight)
            plain = plain.TrimEnd('%').TrimEnd();
        var factor = plain.EndsWith('億') ? 1e8 : plain.EndsWith('万') ? 1e4 : plain.EndsWith('千') ? 1e3 : 1;
        plain = plain.TrimEnd('億', '万', '千');
        if (NumberText.TryRead(plain, out var number))
            return number * factor;
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number)
            ? number * factor : null;
    }

    private static void Row(
        TextRecord record, Findings findings, (int Criterion, int Weight, int Better, int Title) at, IReadOnlyList<int> offers,
            IReadOnlyList<string> heads, List<OfferCriterion> criteria)
    {
        string Cell(int i) => i >= 0 && i < record.Fields.Length ? SpreadsheetCell.Read(record.Fields[i].Trim()) : "";
        SourceSpan PlaceOf(int i) => record.Places[Math.Min(Math.Max(i, 0), record.Places.Length - 1)];
        double Number(int i, bool isWeight)
        {
            if (record.Plain(FullWidth.ToAscii(Cell(i)), i, findings) is not { } plain)
                return 0;
            if (ScoreOf(plain, isWeight) is { } number && (!isWeight || number >= 0))
                return number;
            findings.Add(OfferRules.NotAScore, PlaceOf(i), record.Number, heads[i], Cell(i));
            return 0;
        }

        if (Cell(at.Weight).Length == 0)
            return; // not weighed, as a table that was written and not filled in
        var id = Cell(at.Criterion);
        if (criteria.Exists(c => string.Equals(c.Id, id, StringComparison.Ordinal)))
            findings.Add(OfferRules.Twice, PlaceOf(at.Criterion), id);
        var direction = Cell(at.Better).ToLowerInvariant();
        if (!Less.Contains(direction, StringComparer.Ordinal) && !More.Contains(direction, StringComparer.Ordinal))
            findings.Add(OfferRules.NotADirection, PlaceOf(at.Better), record.Number, Cell(at.Better));
        var weight = Number(at.Weight, isWeight: true);
        criteria.Add(new OfferCriterion(id, Cell(at.Title) is { Length: > 0 } title ? title
            : id, weight, Less.Contains(direction, StringComparer.Ordinal),
            [.. offers.Select(i => weight == 0 && Cell(i).Length == 0 ? 0 : Number(i, isWeight: false))]));
    }
}
