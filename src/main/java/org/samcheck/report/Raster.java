package org.samcheck.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.samcheck.report.Chart.Point;
import org.samcheck.report.Chart.Style;

/** A chart as PNG, on white, at twice the size in points. */
final class Raster implements Canvas {

  private static final int ZOOM = 2;
  private static final int FONT = 13;
  private static final float WIDE = 5;
  private static final float[] DASHES = {6, 4};
  private static final Color INK = new Color(0x333333);
  private static final Color GRID = new Color(0xE4E4E4);
  private static final Color FRAME = new Color(0x888888);
  private static final Color MUTED = new Color(0x9AA0A6);
  private static final int[] TONES = {
    0x1F5FBF, 0xC2410C, 0x0F766E, 0x7C3AED, 0xA16207, 0xBE185D, 0x4D7C0F, 0x475569
  };

  private final Graphics2D graphics;

  private Raster(Graphics2D graphics) {
    this.graphics = graphics;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT));
    graphics.scale(ZOOM, ZOOM);
  }

  /**
   * The bytes of a PNG file.
   *
   * @throws IOException if this Java cannot write PNG
   */
  static byte[] png(Chart chart) throws IOException {
    int width = ChartPainter.WIDTH * ZOOM;
    int height = ChartPainter.height(chart) * ZOOM;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    ChartPainter.paint(chart, new Raster(graphics));
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("this Java writes no PNG");
    }
    return bytes.toByteArray();
  }

  private static Color colour(int tone) {
    return tone < 0 ? MUTED : new Color(TONES[tone % TONES.length]);
  }

  private static BasicStroke stroke(Style style) {
    return switch (style) {
      case THICK -> new BasicStroke(WIDE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
      case LINE -> new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
      case DASHED ->
          new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, WIDE, DASHES, 0);
      default -> new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    };
  }

  @Override
  public void curve(List<Point> points, Style style, int tone) {
    Path2D path = new Path2D.Double();
    boolean pen = false;
    for (Point p : points) {
      boolean gap = Double.isNaN(p.x()) || Double.isNaN(p.y());
      if (!gap && pen) {
        path.lineTo(p.x(), p.y());
      } else if (!gap) {
        path.moveTo(p.x(), p.y());
      }
      pen = !gap;
    }
    graphics.setColor(colour(tone));
    graphics.setStroke(stroke(style));
    graphics.draw(path);
  }

  @Override
  public void dot(Point c, double radius, int tone) {
    graphics.setColor(colour(tone));
    graphics.fill(new Ellipse2D.Double(c.x() - radius, c.y() - radius, 2 * radius, 2 * radius));
  }

  @Override
  public void rule(Point from, Point to, boolean strong) {
    graphics.setColor(strong ? FRAME : GRID);
    graphics.setStroke(stroke(Style.THIN));
    graphics.draw(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
  }

  @Override
  public void text(Point at, String text, Anchor anchor) {
    double width = graphics.getFontMetrics().stringWidth(text);
    double left =
        switch (anchor) {
          case START -> at.x();
          case MIDDLE -> at.x() - width / 2;
          case END -> at.x() - width;
        };
    graphics.setColor(INK);
    graphics.drawString(text, (float) left, (float) at.y());
  }

  @Override
  public void sideways(Point at, String text) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(at.x(), at.y());
    graphics.rotate(-Math.PI / 2);
    text(new Point(0, 0), text, Anchor.MIDDLE);
    graphics.setTransform(before);
  }

  @Override
  public void pixel(Point corner, double side, int tone, double strength) {
    Color c = colour(tone);
    int alpha = (int) Math.round(255 * strength);
    graphics.setColor(new Color(c.getRed(), c.getGreen(), c.getBlue(), alpha));
    graphics.fill(new Rectangle2D.Double(corner.x(), corner.y(), side, side));
  }
}
