using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Formats.BallotTables;

/// <summary>One table of ballots, of stickers or of both: headings in the first row that has anything, then a row for each paper or for
/// each paper and step.</summary>
internal sealed class BallotTable
{
    private const double MostWeight = 100;
    private const double MostStickers = 1000;

    // What the sheet prints where an aim carries no weight.
    private static readonly string[] _none = ["-", "–", "—", "―", "ー", "−"];

    private readonly Dictionary<BallotColumn, int> _index;
    private readonly BallotPeople _people;
    private readonly Findings _findings;

    private BallotTable(Dictionary<BallotColumn, int> index, BallotPeople people, Findings findings) =>
        (_index, _people, _findings) = (index, people, findings);

    public static void Read(SourceText source, BallotPeople people, Findings findings)
    {
        if (DelimitedText.Records(source, findings, StickyNoteRules.Quotes) is not { } all)
            return;
        var records = TableRows.FromHeadings(all, BallotHeadings.AreSome);
        if (records.Count == 0 || Headings(records[0], findings) is not { } index)
        {
            if (records.Count == 0)
                findings.Add(VoiceRules.NoHeadings, source.At(1, 1), "",
                    string.Join(", ", BallotHeadings.OfBallots.Select(c => BallotHeadings.Name(c).Japanese)));
            return;
        }

        var table = new BallotTable(index, people, findings);
        foreach (var record in records.Skip(1))
            table.Row(record);
    }

    private static Dictionary<BallotColumn, int>? Headings(TextRecord record, Findings findings)
    {
        var index = new Dictionary<BallotColumn, int>();
        var unknown = new List<(string Heading, SourceSpan Place)>();
        for (var i = 0; i < record.Fields.Length; i++)
        {
            var heading = record.Fields[i].Trim();
            if (heading.Length == 0)
                continue;
            if (BallotHeadings.Find(heading) is not { } column)
                unknown.Add((heading, record.Places[i]));
            else if (!index.TryAdd(column, i))
                findings.Add(StickyNoteRules.ColumnTwice, record.Places[i], record.Fields[index[column]].Trim(), heading);
        }

        var says = index.Keys.Any(c => c is BallotColumn.Step || BallotHeadings.Aims.Any(a => a.Column == c));
        if (!index.ContainsKey(BallotColumn.Who) || !says)
        {
            findings.Add(VoiceRules.NoHeadings, record.Places[0],
                string.Join(", ", record.Fields.Select(f => f.Trim()).Where(f => f.Length > 0)),
                string.Join(", ", BallotHeadings.OfBallots.Select(c => BallotHeadings.Name(c).Japanese)));
            return null;
        }

        foreach (var (heading, place) in unknown)
            findings.Add(VoiceRules.UnknownColumn, place, record.Number, heading, DidYouMean.For(heading, BallotHeadings.Known));
        return index;
    }

    private void Row(TextRecord record)
    {
        var step = Says(record, BallotColumn.Step, BallotColumn.Stickers, BallotColumn.Voice);
        var ballot = Says(record, [.. BallotHeadings.Aims.Select(a => a.Column), BallotColumn.Why]);
        if (Cell(record, BallotColumn.Who) is not { Length: > 0 } id)
        {
            _findings.Add(VoiceRules.Blank, PlaceOf(record, BallotColumn.Who), record.Number, HeadingOf(BallotColumn.Who));
            return;
        }

        if (TableRows.IsTotal(id))
        {
            _findings.Add(TableRules.Total, PlaceOf(record, BallotColumn.Who), record.Number, id);
            return;
        }

        if (!step && !ballot)
        {
            _findings.Add(VoiceRules.Blank, PlaceOf(record, BallotColumn.Who), record.Number,
                HeadingOf(_index.ContainsKey(BallotColumn.Step) ? BallotColumn.Step
                    : BallotHeadings.Aims.First(a => _index.ContainsKey(a.Column)).Column));
            return;
        }

        var who = _people.Known(id, record.Number, PlaceOf(record, BallotColumn.Who));
        if (Cell(record, BallotColumn.Group) is { Length: > 0 } group)
            _people.Join(who, group, record.Number, PlaceOf(record, BallotColumn.Group));
        if (step)
            Step(record, who);
        if (ballot)
            Ballot(record, who);
    }

    private void Step(TextRecord record, string who)
    {
        var name = Cell(record, BallotColumn.Step);
        if (name.Length == 0)
        {
            _findings.Add(VoiceRules.Blank, PlaceOf(record, BallotColumn.Step), record.Number, HeadingOf(BallotColumn.Step));
            return;
        }

        var text = Written(record, BallotColumn.Voice);
        var stickers = 0;
        if (Cell(record, BallotColumn.Stickers) is { Length: > 0 } count)
        {
            if (Stickers(count) is not { } read)
            {
                _findings.Add(VoiceRules.NotANumber, PlaceOf(record, BallotColumn.Stickers), record.Number,
                    Written(record, BallotColumn.Stickers), HeadingOf(BallotColumn.Stickers), MostStickers);
                return;
            }

            stickers = read;
        }
        else if (text.Length == 0)
        {
            _findings.Add(VoiceRules.Blank, PlaceOf(record, BallotColumn.Stickers), record.Number,
                HeadingOf(_index.ContainsKey(BallotColumn.Stickers) ? BallotColumn.Stickers : BallotColumn.Voice));
            return;
        }

        _people.Add(who, Written(record, BallotColumn.Workflow), Written(record, BallotColumn.Step), stickers,
            text.Length > 0 ? text : null, record.Number, PlaceOf(record, BallotColumn.Step));
    }

    private void Ballot(TextRecord record, string who)
    {
        var side = StakeholderSide.Division;
        if (Cell(record, BallotColumn.Side) is { Length: > 0 } word)
        {
            if (BallotHeadings.Side(word) is not { } read)
            {
                _findings.Add(VoiceRules.UnknownSide, PlaceOf(record, BallotColumn.Side), record.Number,
                    Written(record, BallotColumn.Side), DidYouMean.For(word, BallotHeadings.SideWords));
                return;
            }

            side = read;
        }

        var (weights, blank) = (new List<KeyValuePair<string, double>>(), new List<BallotColumn>());
        foreach (var (column, aim) in BallotHeadings.Aims)
        {
            var cell = Cell(record, column);
            if (cell.Length == 0 && _index.ContainsKey(column))
                blank.Add(column);
            if (cell.Length == 0 || _none.Contains(cell, StringComparer.Ordinal))
            {
                weights.Add(KeyValuePair.Create(aim, 0.0));
                continue;
            }

            if (record.Plain(cell, _index[column], _findings) is not { } plain)
                return;
            if (!NumberText.TryRead(plain, out var weight) || weight < 0 || weight > MostWeight)
            {
                _findings.Add(VoiceRules.NotANumber, PlaceOf(record, column), record.Number, Written(record, column), HeadingOf(column),
                    MostWeight);
                return;
            }

            weights.Add(KeyValuePair.Create(aim, weight));
        }

        if (weights.TrueForAll(w => w.Value == 0))
        {
            var first = BallotHeadings.Aims.Select(a => a.Column).FirstOrDefault(_index.ContainsKey, BallotColumn.Why);
            if (Says(record, [.. BallotHeadings.Aims.Select(a => a.Column)]))
                _findings.Add(BallotRules.NothingWeighs, PlaceOf(record, first), who, "0–100");
            else
                _findings.Add(VoiceRules.Blank, PlaceOf(record, first), record.Number, HeadingOf(first));
            return;
        }

        foreach (var column in blank)
            _findings.Add(VoiceRules.BlankWeight, PlaceOf(record, column), record.Number, HeadingOf(column));
        _people.Add(new Preferences
        {
            Who = who, Side = side, Form = PreferenceForm.Swing, Said = weights,
            Place = PlaceOf(record, BallotColumn.Who)
        }, record.Number, Written(record, BallotColumn.Why));
    }

    // A number of stickers, or the stickers themselves.
    private static int? Stickers(string cell) => StickyNotes.NoteValues.Stickers(cell) is { } count and >= 0 and <= (int)MostStickers
        ? count : null;

    private bool Says(TextRecord record, params IReadOnlyList<BallotColumn> columns) => columns.Any(c => Cell(record, c).Length > 0);

    private Text HeadingOf(BallotColumn column) => BallotHeadings.Name(column);

    private string Cell(TextRecord record, BallotColumn column) => FullWidth.ToAscii(Written(record, column)).Trim();

    private string Written(TextRecord record, BallotColumn column) =>
        _index.TryGetValue(column, out var i) && i < record.Fields.Length ? SpreadsheetCell.Read(record.Fields[i].Trim()) : "";

    private SourceSpan PlaceOf(TextRecord record, BallotColumn column) =>
        record.Places[_index.TryGetValue(column, out var i) && i < record.Places.Length ? i : 0];
}
