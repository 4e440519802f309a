using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>How several groups under 担当 do a step.</summary>
internal enum NoteHands
{
    /// <summary>One group: <c>職員</c>.</summary>
    One,

    /// <summary>Whoever of them is free: <c>窓口・職員</c>, <c>全員</c>.</summary>
    Any,

    /// <summary>All at the same time: <c>職員＋係長</c>.</summary>
    Together,

    /// <summary>One after another: <c>係長→課長</c>.</summary>
    InTurn,
}

/// <summary>A group of people as a cell names it, and how many it says they are.</summary>
internal readonly record struct NoteGroup(string Name, int? Count);

/// <summary>Who does a step: the groups that the cell 担当 names.</summary>
/// <remarks>
/// A cell is parted only where each part is a group by itself: it stands alone in another row or beside または (<c>or</c>), says how many
/// people it is, or is a usual post; where one part is such a group, or the column is one of names (担当者), so are parts that are no
/// section, and sections are groups beside each other. 税務・収納係 stays one section.
/// </remarks>
internal sealed partial record NoteBy(NoteHands Hands, IReadOnlyList<NoteGroup> Groups)
{
    private static readonly NoteBy _nobody = new(NoteHands.One, [new NoteGroup("", null)]);

    private static readonly string[] _superiors =
    [
        "係長", "課長", "課長補佐", "補佐", "主幹", "部長", "次長", "室長", "所長", "局長", "管理職", "supervisor", "manager", "chief", "head",
    ];

    private static readonly string[] _posts =
    [
        "職員", "正職員", "正規職員", "正規", "係員", "主査", "主任", "主事", "担当", "担当者", "窓口", "会計年度任用職員", "会計年度職員", "会計年度", "臨時職員", "臨時", "嘱託職員",
        "嘱託", "再任用職員", "再任用", "派遣職員", "派遣", "パート", "委託", "委託業者", "clerk", "clerks", "staff", "counter", "temp", "temps",
        .. _superiors,
    ];

    private static readonly string[] _everybody =
    [
        "全員", "職員全員", "全職員", "係全員", "みんな", "皆", "誰でも", "だれでも", "手の空いた人", "手が空いた人", "手の空いている人", "手の空いた職員", "空いている人", "everybody",
        "everyone", "anybody", "anyone",
    ];

    private static readonly string[] _outside = ["相手方", "外部", "先方", "待ち", "相手方の回答待ち", "outside", "other side", "waiting", "nobody"];

    private static readonly string[] _signing =
    [
        "決裁", "承認", "決定", "合議", "回議", "押印", "approv", "sign off", "signature",
    ];

    /// <summary>Whether a heading names a usual post: 正職員, 会計年度任用職員.</summary>
    public static bool IsAPost(string name) => _posts.Contains(name.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Whether it is nobody of the division: a wait for the other side.</summary>
    public bool IsOutside => Groups is [var only] && AreOutside(only.Name);

    /// <summary>Whether only the name of the step says that it is a wait.</summary>
    public bool IsSupposed { get; private init; }

    /// <summary>Whether the words name no group of their own but all there are.</summary>
    private bool IsEverybody => Groups is [var only] && _everybody.Contains(only.Name.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Who does each row. Where cells are joined, 業務 and 担当 are blank together and 担当 is that of the row above.</summary>
    public static Dictionary<NoteRow, NoteBy> Of(NoteTable table)
    {
        var alone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var written in table.Rows.Where(r => r[NoteColumn.By].Length > 0).Select(r => r.Written(NoteColumn.By)))
        {
            var plain = FullWidth.ToAscii(written);
            string[] said = InSoManyWords().IsMatch(plain) ? [.. Parts(plain, written, InSoManyWords())] : [written];
            alone.UnionWith(said.Where(n => !Between().IsMatch(FullWidth.ToAscii(n))).Select(n => Counted(n).Name));
        }

        alone.RemoveWhere(AreOutside); // who is no group of its own in a list either

        var all = new Dictionary<NoteRow, NoteBy>(ReferenceEqualityComparer.Instance);
        var areNames = table.Columns.TryGetValue(NoteColumn.By, out var column) && NoteHeadings.IsOfNames(column.Heading);
        var above = _nobody;
        foreach (var row in table.Rows)
        {
            var isJoined = !row.IsUnknown(NoteColumn.By)
                && (table.AreByPeople || (table.Columns.ContainsKey(NoteColumn.Workflow) && row[NoteColumn.Workflow].Length == 0));
            if (IsWait(row))
            {
                all[row] = new NoteBy(NoteHands.One, [new NoteGroup(_outside[0], null)]) { IsSupposed = true };
                continue;
            }

            all[row] = above = row[NoteColumn.By].Length > 0 ? Read(row.Written(NoteColumn.By), row[NoteColumn.Step], alone, areNames)
                : isJoined ? above : _nobody;
        }

        NoteGroup[] named = [.. all.Values.Where(by => !by.IsEverybody && !by.IsOutside).SelectMany(by => by.Groups).Where(g => g.Name.Length > 0)
            .Select(g => g with { Count = null }).Distinct()];
        foreach (var row in table.Rows.Where(r => all[r].IsEverybody && named.Length > 0))
            all[row] = new NoteBy(named.Length == 1 ? NoteHands.One : NoteHands.Any, named);
        return all;
    }

    // 回答待ち without a name beside it, or with one for a week: nobody works on it so long.
    private static bool IsWait(NoteRow row) => SaysWait().IsMatch(row[NoteColumn.Step]) && !AreOutside(row.Written(NoteColumn.By))
        && (row[NoteColumn.By].Length == 0 || Days().IsMatch(row[NoteColumn.Time]));

    private static NoteBy Read(string written, string step, HashSet<string> alone, bool areNames)
    {
        var plain = FullWidth.ToAscii(written);
        foreach (var (hands, separator) in new[] { (NoteHands.InTurn, Then()), (NoteHands.Together, And()), (NoteHands.Any, Or()) })
        {
            NoteGroup[] groups = [.. Parts(plain, written, separator).Select(Counted)];
            if (groups.Length < 2 || !AreGroups(groups, alone, areNames))
                continue;
            // Who has to sign a decision signs one after another.
            var signs = hands == NoteHands.Any && Array.Exists(_signing, w => step.Contains(w, StringComparison.OrdinalIgnoreCase))
                && Array.TrueForAll(groups, g => _superiors.Contains(g.Name.ToLowerInvariant(), StringComparer.Ordinal));
            if (hands != NoteHands.InTurn && groups.DistinctBy(g => g.Name).Count() < groups.Length)
                break;
            return new NoteBy(signs ? NoteHands.InTurn : hands, groups);
        }

        return new NoteBy(NoteHands.One, [Counted(written)]);
    }

    private static bool AreGroups(NoteGroup[] groups, HashSet<string> alone, bool areNames)
    {
        bool IsSure(NoteGroup group) => group.Count is not null || IsAGroup(group.Name, alone);
        if (Array.Exists(groups, g => g.Name.Length == 0 || AreOutside(g.Name)))
            return false;
        return Array.TrueForAll(groups, IsSure) || Array.TrueForAll(groups, g => IsSection().IsMatch(g.Name))
            || ((areNames || Array.Exists(groups, IsSure)) && Array.TrueForAll(groups, g => IsSure(g) || !IsSection().IsMatch(g.Name)));
    }

    private static bool AreOutside(string name) => _outside.Contains(name.ToLowerInvariant(), StringComparer.Ordinal);

    private static bool IsAGroup(string name, HashSet<string> alone) => alone.Contains(name) || IsAPost(name);

    // Sign by sign, so that a place in the one is a place in the other.
    private static IEnumerable<string> Parts(string plain, string written, Regex separator)
    {
        var from = 0;
        foreach (Match between in separator.Matches(plain))
        {
            yield return written[from..between.Index].Trim();
            from = between.Index + between.Length;
        }

        yield return written[from..].Trim();
    }

    /// <summary>A name without a number of people: 職員2名 and 窓口(2人) are people of 職員 and 窓口.</summary>
    private static NoteGroup Counted(string written)
    {
        var counted = WithPeople().Match(FullWidth.ToAscii(written));
        return counted.Success && NoteValues.People(counted.Groups["count"].Value) is { } count
            ? new NoteGroup(written[..counted.Groups["name"].Length].Trim(), count) : new NoteGroup(written, null);
    }

    [GeneratedRegex("(?:係|課|班|室|部|局|所|グループ|チーム|担当)$")]
    private static partial Regex IsSection();

    [GeneratedRegex(@"待ち\)?$|待つ\)?$|^wait(?:ing)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex SaysWait();

    [GeneratedRegex(@"日|週|か月|ヶ月|カ月|月間|days?\b|weeks?\b|months?\b|[0-9]\s*[dw]\b", RegexOptions.IgnoreCase)]
    private static partial Regex Days();

    [GeneratedRegex(@"[→⇒+&・、,/]|->|または|又は|もしくは|及び|および|と| or | and ")]
    private static partial Regex Between();

    [GeneratedRegex(@"\s*(?:→|⇒|->)\s*")]
    private static partial Regex Then();

    [GeneratedRegex(@"\s*[+&]\s*| and ")]
    private static partial Regex And();

    [GeneratedRegex(@"\s*(?:[・、,/]|または|又は|もしくは|及び|および|と| or )\s*")]
    private static partial Regex Or();

    [GeneratedRegex("(?:または|又は|もしくは| or )")]
    private static partial Regex InSoManyWords();

    private const string ACount = "(?<count>[0-9]{1,4}|[一二三四五六七八九十])";

    [GeneratedRegex(@"^(?<name>.*[^\s(0-9一二三四五六七八九十])\s*(?:\(\s*" + ACount + @"\s*(?:人|名|people|persons)\s*\)|" + ACount
        + @"\s*(?:人|名)|\s[x×](?<count>[0-9]{1,4}))$")]
    private static partial Regex WithPeople();
}
