using System.IO.Compression;
using Rpa.Discovery.EventLogs;

namespace Rpa.Discovery.Tests.EventLogs;

public sealed class EventLogFormatTests
{
    [TestCase("log.xes", EventLogKind.Xes, false)]
    [TestCase("a/b.c/LOG.XES.GZ", EventLogKind.Xes, true)]
    [TestCase("log.csv", EventLogKind.Csv, false)]
    [TestCase("log.csv.gz", EventLogKind.Csv, true)]
    public void Of_KnownExtensions_SayTheForm(string path, object kind, bool isCompressed) =>
        Assert.That(EventLogFormat.Of(path), Is.EqualTo(new EventLogFormat((EventLogKind)kind, isCompressed)));

    [TestCase("log.gz")]
    [TestCase("log.json")]
    [TestCase("log")]
    [TestCase("xes")]
    [TestCase("log.xes.zip")]
    [TestCase(".gz")]
    public void Of_OtherNames_SayNone(string path) => Assert.That(EventLogFormat.Of(path), Is.Null);

    [TestCase(EventLogKind.Xes)]
    [TestCase(EventLogKind.Csv)]
    public void Open_Compressed_HoldsThePlainBytes(object kind)
    {
        LogTrace[] traces = [SmallLogs.Case("c-1", SmallLogs.Done("check", 0, 30)), SmallLogs.Case("c-2", SmallLogs.Done("check", 40, 50))];
        var packed = SmallLogs.Written(new EventLogFormat((EventLogKind)kind, true), traces);
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        Assert.Multiple(() =>
        {
            Assert.That(unpacked.ToArray(), Is.EqualTo(SmallLogs.Written((EventLogKind)kind, traces)));
            Assert.That(packed, Is.EqualTo(SmallLogs.Written(new EventLogFormat((EventLogKind)kind, true), traces)),
                "the same bytes every time");
        });
    }
}
