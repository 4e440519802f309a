using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats;

/// <summary>Reads and writes the ballots of analysts (YAML): how much the aims matter to whom.</summary>
public static class BallotYaml
{
    /// <summary>The ballots of a file.</summary>
    /// <exception cref="DepartmentException">The file has errors; it carries every finding.</exception>
    public static IReadOnlyList<Preferences> Load(string path) => Read(path).ValueOrThrow();

    /// <summary>The ballots of a file, with every finding.</summary>
    public static ReadResult<IReadOnlyList<Preferences>> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var findings = new Findings();
        return Finish(SourceFile.Open(path, findings), findings);
    }

    /// <summary>The ballots of a text, with every finding.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">What findings call the text; null for nothing.</param>
    public static ReadResult<IReadOnlyList<Preferences>> Parse(string text, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = new Findings();
        return Finish(SourceFile.FromString(text, path, findings), findings);
    }

    /// <summary>The ballots as YAML that reads back to the same.</summary>
    public static string Write(IReadOnlyList<Preferences> ballots)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        var list = new YamlSequence(default);
        list.Items.AddRange(ballots.Select(b =>
        {
            var word = BallotReader.Forms.First(f => f.Form == b.Form).Word;
            var block = new BlockWriter(Blocks.Ballot).Add("who", b.Who).Add("side", BallotReader.Sides.First(s => s.Side == b.Side).Word);
            return (b.Form switch
            {
                PreferenceForm.Order => block.Words(word, b.Said.Select(s => s.Key)),
                PreferenceForm.Compare => block.Map(word, b.Judgements.GroupBy(j => j.Aim, StringComparer.Ordinal)
                    .Select(g => (g.Key, (YamlNode)BlockWriter.Mapping(g.Select(j => (j.Over, (YamlNode)BlockWriter.Number(j.Times))))!))),
                _ => block.Map(word, b.Said.Select(s => (s.Key, (YamlNode)BlockWriter.Number(s.Value)))),
            }).Node;
        }));
        return YamlText.Of(new BlockWriter(Blocks.Ballots).Add("analysts", list).Node);
    }

    private static ReadResult<IReadOnlyList<Preferences>> Finish(SourceText? source, Findings findings)
    {
        var tree = source is null ? null : YamlTreeReader.Read(source, findings);
        var ballots = tree is null ? null : new BallotReader(new ValueReader(findings)).Ballots(tree);
        return new ReadResult<IReadOnlyList<Preferences>>(ballots, findings.InOrder());
    }
}
