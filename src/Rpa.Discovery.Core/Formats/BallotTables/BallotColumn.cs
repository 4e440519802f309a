using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.BallotTables;

/// <summary>A column of the tables into which ballots and stickers are typed.</summary>
internal enum BallotColumn
{
    /// <summary>The number or letter of a paper.</summary>
    Who,

    /// <summary>Whose interest.</summary>
    Side,

    /// <summary>A team or section; never shown apart below <see cref="HeardVoices.FewestInAGroup"/> people.</summary>
    Group,

    /// <summary>The weight of an aim.</summary>
    OnTime,

    /// <inheritdoc cref="OnTime"/>
    Overtime,

    /// <inheritdoc cref="OnTime"/>
    Time,

    /// <inheritdoc cref="OnTime"/>
    Money,

    /// <inheritdoc cref="OnTime"/>
    Burden,

    /// <summary>Why the weights are as they are, in a sentence.</summary>
    Why,

    /// <summary>The workflow of a step.</summary>
    Workflow,

    /// <summary>A step on which stickers were put.</summary>
    Step,

    /// <summary>How many.</summary>
    Stickers,

    /// <summary>What somebody says about a step.</summary>
    Voice,
}

/// <summary>The headings and words by which the tables are understood, Japanese and English; the first of each language is the one on
/// paper.</summary>
internal static class BallotHeadings
{
    private static readonly (BallotColumn Column, string[] Headings)[] _all =
    [
        (BallotColumn.Who, ["記号", "だれ", "番号", "投票者", "回答者", "整理番号", "no", "no.", "who", "id", "person", "voter"]),
        (BallotColumn.Side, ["立場", "side"]),
        (BallotColumn.Group, ["班", "グループ", "係", "部署", "所属", "group", "team", "section"]),
        (BallotColumn.OnTime, ["期限を守る", "期限", "on-time", "on time"]),
        (BallotColumn.Overtime, ["残業・山を減らす", "残業を減らす", "残業", "overtime", "overtime and peaks"]),
        (BallotColumn.Time, ["時間を生み出す", "時間", "time", "time freed"]),
        (BallotColumn.Money, ["支出を減らす", "支出", "money"]),
        (BallotColumn.Burden, ["つらさを減らす", "つらさ", "burden"]),
        (BallotColumn.Why, ["理由", "なぜ", "ひとこと", "why", "reason"]),
        (BallotColumn.Workflow, ["業務", "業務名", "workflow", "process"]),
        (BallotColumn.Step, ["作業", "作業名", "step", "task", "activity"]),
        (BallotColumn.Stickers, ["シール", "シール数", "枚数", "stickers", "dots", "votes"]),
        (BallotColumn.Voice, ["声", "意見", "コメント", "困りごと", "voice", "comment", "remark"]),
    ];

    private static readonly (StakeholderSide Side, string[] Words)[] _sides =
    [
        (StakeholderSide.Division, ["課の職員", "課", "職員", "division", "staff"]),
        (StakeholderSide.Adviser, ["助言者", "アドバイザー", "adviser", "advisor"]),
        (StakeholderSide.Vendor, ["事業者", "ベンダー", "業者", "vendor"]),
    ];

    /// <summary>The columns of the aims with their ids, in the order of the aims.</summary>
    public static IReadOnlyList<(BallotColumn Column, string Aim)> Aims { get; } =
    [
        (BallotColumn.OnTime, "on-time"), (BallotColumn.Overtime, "overtime"), (BallotColumn.Time, "time"),
            (BallotColumn.Money, "money"), (BallotColumn.Burden, "burden"),
    ];

    /// <summary>The columns of the table of ballots, in the order of the sheet.</summary>
    public static IReadOnlyList<BallotColumn> OfBallots { get; } = [BallotColumn.Who, BallotColumn.Side, BallotColumn.Group,
        .. Aims.Select(a => a.Column), BallotColumn.Why];

    /// <summary>The columns of the table of stickers.</summary>
    public static IReadOnlyList<BallotColumn> OfStickers { get; } =
        [BallotColumn.Who, BallotColumn.Group, BallotColumn.Workflow, BallotColumn.Step, BallotColumn.Stickers, BallotColumn.Voice];

    public static IEnumerable<string> Known => _all.SelectMany(c => c.Headings);

    public static IEnumerable<string> SideWords => _sides.SelectMany(s => s.Words);

    /// <summary>What a column is called on paper and in the table.</summary>
    public static Text Name(BallotColumn column)
    {
        var headings = Array.Find(_all, c => c.Column == column).Headings;
        return new Text
        {
            Japanese = headings[0], English = headings.First(h => char.IsAsciiLetter(h[0])
            && !h.StartsWith("no", StringComparison.Ordinal))
        };
    }

    /// <summary>The column of a heading; what stands in brackets behind its name is for the reader. Null when there is no such
    /// column.</summary>
    public static BallotColumn? Find(string heading)
    {
        var (name, _) = UnitInBrackets.Split(heading);
        foreach (var (column, headings) in _all)
        {
            if (headings.Contains(name, StringComparer.Ordinal))
                return column;
        }

        return null;
    }

    /// <summary>Whether a row is one of headings: it names the paper, and something that is said on it.</summary>
    public static bool AreSome(IReadOnlyList<string> row)
    {
        var found = row.Select(Find).OfType<BallotColumn>().ToHashSet();
        return found.Contains(BallotColumn.Who) && (found.Contains(BallotColumn.Step) || Aims.Any(a => found.Contains(a.Column)));
    }

    /// <summary>Whose interest a cell names; null for a word that nobody knows.</summary>
    public static StakeholderSide? Side(string cell)
    {
        foreach (var (side, words) in _sides)
        {
            if (words.Contains(cell.ToLowerInvariant(), StringComparer.Ordinal))
                return side;
        }

        return null;
    }
}
