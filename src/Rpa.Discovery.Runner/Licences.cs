using System.Text;
using Rpa.Discovery.Excel;
using Rpa.Discovery.Renderers;

namespace Rpa.Discovery.Runner;

/// <summary>The licences of everything that is in this program: what the library embeds and refers to, what workbooks need, and what the
/// runner adds.</summary>
internal static class Licences
{
    public static string Text() =>
        $"{Notices.All}\n{Read(typeof(ReportWorkbook), "notices/workbooks.txt")}\n{Read(typeof(Licences), "notices/runner.txt")}";

    private static string Read(Type from, string name)
    {
        using var reader = new StreamReader(from.Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
