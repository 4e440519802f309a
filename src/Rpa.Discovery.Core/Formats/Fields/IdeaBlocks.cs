using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Study;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Ideas on their way into use, and last year's study beside which they are set.</summary>
internal static class IdeaBlocks
{
    private static readonly (string Word, IdeaStatus Value)[] _statuses =
    [
        ("idea", IdeaStatus.Idea), ("assessed", IdeaStatus.Assessed), ("building", IdeaStatus.Building), ("live", IdeaStatus.Live),
            ("retired", IdeaStatus.Retired),
    ];

    private static readonly ValueForm<DateOnly> _date =
        ValueForm.OfNumber(Form.Text, (reader, node, name) => reader.Values.Date(node, name), (_, date) => Text(DateText.Write(date)));

    // Unlike a form of one of several words, the first is written too.
    private static readonly ValueForm<IdeaStatus> _status = ValueForm.OfNumber(Form.Words([.. _statuses.Select(s => s.Word)]),
        (reader, node, name) => reader.Values.OneOf(node, name, _statuses), (_, status) => Text(WordOf(status)));

    public static readonly Block<Idea> Idea = new Block<Idea>("idea", (_, place) => new Idea { Candidate = "", Place = place })
        .Field("candidate", Forms.Name, i => i.Candidate, (i, id) => i with { Candidate = id },
            new("Id of a candidate, of a scenario, or of a bot in this file", "見直し候補・案・このファイルのロボットのID"), required: true)
        .Title(i => i.Title, (i, title) => i with { Title = title })
        .Field("status", _status, i => (IdeaStatus?)i.Status, (i, status) => i with { Status = status },
            new("How far it has come", "どこまで進んだか"), required: true)
        .Field("date", _date, i => (DateOnly?)i.Date, (i, date) => i with { Date = date }, new("Since when", "いつから"), required: true)
        .Field("history", Form.MapOf(Form.Text), (reader, node, i) => i with { History = History(reader, node) },
            (_, i) => Mapping(i.History.OrderBy(h => h.Key).Select(h => (WordOf(h.Key), (YamlNode)Text(DateText.Write(h.Value))))),
            new("When it came to what it was before: {{ idea: 2025-06-01 }}", "それまでの日付。例: {{ idea: 2025-06-01 }}"))
        .Field("owner", Forms.Title, i => i.Owner, (i, owner) => i with { Owner = owner },
            new("Who answers for it, by post", "担当する係(職で書く)"))
        .Field("measured", FileBeside, i => i.Measured, (i, file) => i with { Measured = file },
            new("The saved result of 'verify', beside or below this file", "「verify」の結果のファイル(このファイルと同じ所か下)"));

    /// <summary>Ideas in the order in which they stand.</summary>
    public static readonly ValueForm<IReadOnlyList<Idea>> Ideas = Idea.AsValue().List();

    /// <summary>A saved result beside or below the file that names it.</summary>
    public static ValueForm<string> FileBeside => ValueForm.Of(Form.Text, File, (_, path) => Text(path));

    private static string WordOf(IdeaStatus status) => Array.Find(_statuses, s => s.Value == status).Word;

    // What a text names that came from no file cannot be looked for.
    private static string? File(FieldReader reader, YamlNode node, string name)
    {
        if (reader.Values.Word(node, name) is not { } path)
            return null;
        if (node.Place.Path is not { } from || from == BoundedFile.StandardInput)
            return path;
        if (BoundedFile.Read(BoundedFile.Beside(from, path), BoundedFile.LargestResult, out var fault) is null)
            reader.Findings.Add(IdeaRules.NoFile, node.Place, name, path, fault!.Why);
        return path;
    }

    private static Dictionary<IdeaStatus, DateOnly> History(FieldReader reader, YamlNode node)
    {
        var history = new Dictionary<IdeaStatus, DateOnly>();
        foreach (var entry in reader.Values.Map(node, "history"))
        {
            if (reader.Values.OneOf(new YamlScalar(entry.Name, YamlStyle.Plain, entry.Key.Place), "history", _statuses) is { } status
                && !entry.Value.IsReported
                && reader.Values.Date(entry.Value, entry.Name) is { } date)
            {
                history[status] = date;
            }
        }

        return history;
    }
}
