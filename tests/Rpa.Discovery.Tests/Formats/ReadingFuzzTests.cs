using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Whatever a file holds, reading it gives findings: no exception, no hang.</summary>
[Category("Long")]
public sealed class ReadingFuzzTests
{
    private const int Mutations = 10_000;

    // What breaks readers: signs of YAML, of the language, and of Japanese keyboards.
    private static readonly string[] Snippets =
    [
        ":", ": ", "：", ",", "{", "}", "[", "]", "\"", "'", "#", "!", "&", "*", "|", ">", "%", "@", "`", "-", "- ", "? ", "---\n", "...\n",
        "\t", "\n", "\r", "　", "\u00A0", "  ",
        "0", "010", "1e9", "-1", "1:30", "1_000", "９", "per", "else", "unknown", "rest", "until:0%", "x", "min", "分", "d", "per-year",
        "about ", "約", "\0", "\uFEFF", "\u2028",
        "work: ", "effort: ", "by: ", "guard: (((", "states:", "regions:", "include: x.yaml\n", "type: final", "choice: {}",
        "between: [1 min, 0 min]", "999999999999999999999", "~", "null", "true",
    ];

    [Test]
    public void Read_MutatedSamples_FindingsOnly()
    {
        var samples = Directory.GetFiles(Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).ToArray();
        var accepted = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var text = Mutate(samples, i);
            try
            {
                if (!Parse(text, isScenario: i % 4 == 3))
                    accepted++;
            }
            catch (Exception e) when (e is not AssertionException)
            {
                Assert.Fail($"mutation {i}: {e}\n{text}");
            }
        }

        // Neither all nor none: the mutations do something, and the reader does not refuse everything.
        Assert.That(accepted, Is.InRange(1, Mutations - 1));
    }

    [Test]
    public void Read_YamlTestSuite_FindingsOnly()
    {
        var seen = 0;
        foreach (var archive in Directory.GetFiles(SharedData.Folder("yaml"), "*.tar.gz"))
        {
            using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is null)
                    continue;
                using var memory = new MemoryStream();
                entry.DataStream.CopyTo(memory);
                seen++;
                try
                {
                    var findings = new Findings();
                    if (SourceFile.Decode(memory.ToArray(), entry.Name, findings) is { } source)
                        _ = YamlTreeReader.Read(source, findings);
                    Parse(Encoding.UTF8.GetString(memory.ToArray()), isScenario: false);
                }
                catch (Exception e) when (e is not AssertionException)
                {
                    Assert.Fail($"{entry.Name}: {e}");
                }
            }
        }

        Assert.That(seen, Is.GreaterThan(300));
    }

    private static bool Parse(string text, bool isScenario)
    {
        IReadOnlyList<Diagnostic> findings = isScenario ? ScenarioYaml.Parse(text).Diagnostics : DepartmentYaml.ParseFile(text).Diagnostics;
        foreach (var finding in findings)
        {
            // A message that cannot be filled would only show when it is printed.
            _ = finding.ToString();
            _ = finding.MessageIn(Language.Japanese) + finding.HelpIn(Language.Japanese);
            Assert.That(finding.Place.Line, Is.GreaterThanOrEqualTo(0));
        }

        return findings.Any(f => f.Severity == Severity.Error);
    }

    private static string Mutate(string[] samples, int seed)
    {
        ulong draws = 0;
        int Draw(int below) => (int)(Keys.Draw((ulong)seed * 2654435761, 77, ++draws) % (ulong)below);
        var text = new StringBuilder(samples[Draw(samples.Length)]);
        var changes = 1 + Draw(4);
        for (var i = 0; i < changes && text.Length > 2; i++)
        {
            var at = Draw(text.Length);
            switch (Draw(6))
            {
                case 0:
                    text.Remove(at, Math.Min(1 + Draw(3), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Snippets[Draw(Snippets.Length)]);
                    break;
                case 2:
                    text[at] = (char)(32 + Draw(95));
                    break;
                case 3:
                    text.Length = at; // the file breaks off
                    break;
                case 4:
                    var from = Draw(text.Length);
                    text.Insert(at, text.ToString(from, Math.Min(1 + Draw(40), text.Length - from)));
                    break;
                default:
                    text.Remove(at, Math.Min(1 + Draw(60), text.Length - at));
                    break;
            }
        }

        return text.ToString();
    }
}
